import { zodResolver } from '@hookform/resolvers/zod';
import { Box } from '@mui/material';
import {
  Create,
  DateInput,
  RadioButtonGroupInput,
  SaveButton,
  SimpleForm,
  TextInput,
  Toolbar,
  useNotify,
  useRedirect,
  useTranslate,
} from 'react-admin';
import type { ZodEnum, z } from 'zod';
import { AssessmentInput } from '#contract/assessments.ts';
import { warsawDay } from '#contract/calendar.ts';
import { KeepDraft } from '../app/KeepDraft.tsx';
import { InsertPurposes } from './InsertPurposes.tsx';
import { type About, PreviousAssessment } from './PreviousAssessment.tsx';

type Props = {
  about: About;
  name: string;
  conclusions: Pick<ZodEnum, 'options'>;
  participants: string;
  purposes?: string[];
  backTo: string;
};

/** What was found, what follows from it and who took part, with the previous assessment to compare with. */
export const AssessmentForm = ({ about, name, conclusions, participants, purposes, backTo }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const draft = `assessments/${about.kind === 'family' ? about.familyId : about.childId}`;
  const saved = () => {
    notify('assessments.saved', { type: 'success' });
    redirect(backTo);
  };
  const heldOn = warsawDay(new Date());
  const title = translate('assessments.titleOf', { kind: translate(`assessments.kind.${about.kind}`), name });
  const choices = conclusions.options.map((id) => ({ id, name: translate(`assessments.conclusion.${id}`) }));

  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
      }}
    >
      <Create title={title} mutationOptions={{ onSuccess: saved }} transform={withoutEmptyLines}>
        <SimpleForm
          noValidate
          record={{ ...about, heldOn, participants, summary: '' }}
          resolver={zodResolver(AssessmentInput, undefined, { raw: true })}
          toolbar={<RecordToolbar />}
        >
          <KeepDraft name={draft} />
          <DateInput source="heldOn" isRequired slotProps={{ htmlInput: { max: heldOn } }} />
          {purposes && <InsertPurposes purposes={purposes} />}
          <TextInput source="summary" multiline minRows={8} isRequired parse={asWritten} fullWidth />
          <RadioButtonGroupInput source="conclusion" choices={choices} row={false} isRequired />
          <TextInput
            source="participants"
            multiline
            minRows={3}
            parse={asWritten}
            fullWidth
            helperText={purposes ? 'assessments.participantsHelp' : false}
          />
        </SimpleForm>
      </Create>
      <PreviousAssessment about={about} />
    </Box>
  );
};

/** A line of the pre-filled participants that nobody completed names nobody. */
const withoutEmptyLines = (assessment: z.input<typeof AssessmentInput>) => ({
  ...assessment,
  participants: assessment.participants
    ?.split('\n')
    .filter((line) => !line.trim().endsWith(':'))
    .join('\n'),
});

const asWritten = (text: string) => text;

const RecordToolbar = () => (
  <Toolbar>
    <SaveButton label="assessments.record" alwaysEnable />
  </Toolbar>
);
