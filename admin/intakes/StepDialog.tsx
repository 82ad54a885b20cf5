import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { FamilyConsent, type Intake, IntakeDecision, type IntakeStep } from '#contract/intakes.ts';
import { BegunEarlier } from '../app/BegunEarlier.tsx';
import { callApi, refusalInWords } from '../app/http.ts';
import { useRequiredInWords } from '../app/requiredInWords.ts';
import { useChangedMeanwhile } from '../app/useChangedMeanwhile.ts';
import { useDraft } from '../app/useDraft.ts';
import { usePhone } from '../app/usePhone.ts';
import { useSaved } from '../plans/useSaved.ts';
import { FirstEntry } from './FirstEntry.tsx';

type Kind = IntakeStep['kind'];
type Props = { intake: Intake; kind: Kind; onClose: () => void };

/** One act about an intake; a refusal stays in the dialog, in the server's words. */
export const StepDialog = ({ intake, kind, onClose }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const saved = useSaved(onClose, 'intakes.saved');
  const {
    draft: step,
    restored,
    write,
    startOver,
    forget,
  } = useDraft<Record<string, string>>(`intakes/${intake.id}/${kind}`, () => ({
    on: warsawDay(new Date()),
    ...first[kind],
    ...recordedOf(intake)[kind],
  }));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () =>
      callApi(`/intakes/${intake.id}/steps`, {
        method: 'POST',
        body: { step: asSent(kind, step) },
        revision: intake.revision,
      }),
    onSuccess: () => {
      forget();
      saved();
    },
    onError: useChangedMeanwhile(),
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  const input = (name: string) => ({
    label: translate(`intakes.input.${name}`),
    value: step[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) => write({ ...step, [name]: target.value }),
    fullWidth: true,
  });
  const choice = (name: string, options: readonly string[]) => (
    <TextField select {...input(name)}>
      {options.map((option) => (
        <MenuItem key={option} value={option}>
          {translate(`intakes.${name}.${option}`)}
        </MenuItem>
      ))}
    </TextField>
  );

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" fullScreen={usePhone()} aria-labelledby={titleId}>
      <form onSubmit={send} {...useRequiredInWords()}>
        <DialogTitle id={titleId}>{translate(`intakes.act.${kind}`)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2, pt: 1 }}>
            {restored && <BegunEarlier onStartOver={startOver} />}
            {kind === 'decision' && choice('decision', intake.decision ? ['refused'] : IntakeDecision.options)}
            {kind === 'consent' && choice('consent', FamilyConsent.options)}
            {kind === 'firstContact' && choice('socialWorkerPresent', ['true', 'false'])}
            <TextField type="date" {...input('on')} required slotProps={{ inputLabel: { shrink: true } }} />
            {kind === 'firstContact' && <FirstEntry intake={intake} onChoose={(on) => write({ ...step, on })} />}
            {kind === 'decision' && step.decision === 'refused' && (
              <TextField {...input('reason')} required multiline minRows={2} />
            )}
            {kind === 'consent' && (
              <>
                <TextField {...input('by')} required />
                <TextField {...input('note')} multiline minRows={2} />
              </>
            )}
            {error && <Alert severity="error">{refusalInWords(error)}</Alert>}
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

const first: Record<Kind, Record<string, string>> = {
  decision: { decision: 'accepted' },
  consent: { consent: 'agreed' },
  firstContact: { socialWorkerPresent: 'true' },
  courtInformed: {},
};

/** What is written down already: one changes that, and does not type it again. */
function recordedOf(intake: Intake): Partial<Record<Kind, Record<string, string>>> {
  const { decision, consent, consentOn, consentBy, consentNote, firstContactOn, socialWorkerPresent, courtInformedOn } =
    intake;
  return {
    // All that can become of an acceptance is a refusal.
    ...(decision && { decision: { decision: 'refused' } }),
    ...(consent && { consent: { consent, on: consentOn ?? '', by: consentBy ?? '', note: consentNote ?? '' } }),
    ...(firstContactOn && {
      firstContact: { on: firstContactOn, socialWorkerPresent: String(socialWorkerPresent ?? true) },
    }),
    ...(courtInformedOn && { courtInformed: { on: courtInformedOn } }),
  };
}

const asSent = (kind: Kind, { socialWorkerPresent, reason, ...rest }: Record<string, string>) => ({
  kind,
  ...rest,
  ...(kind === 'firstContact' && { socialWorkerPresent: socialWorkerPresent === 'true' }),
  ...(rest.decision === 'refused' && { reason }),
});
