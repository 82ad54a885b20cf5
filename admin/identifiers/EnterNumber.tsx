import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type IdentifierKind, looksLikeDocument, normalised } from '#contract/identifiers.ts';
import { readPesel } from '#contract/pesel.ts';
import { ApiError, callApi } from '../app/http.ts';
import { saving } from '../app/sessionEnd.ts';
import { useRefusalInWords } from '../plans/useRefusalInWords.ts';

type Props = {
  kind: IdentifierKind;
  personId: string;
  replacesId: string | null;
  title: string;
  /** Another number holds now, one's own or somebody else's. */
  onChanged: () => void;
  onClose: () => void;
};

/** A slip is told before anything is sent; what only the server knows, in its words, under the field. */
export const EnterNumber = ({ kind, personId, replacesId, title, onChanged, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const inWords = useRefusalInWords();
  const titleId = useId();
  const [number, setNumber] = useState('');
  const [slip, setSlip] = useState<string>();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: () =>
      saving(callApi(`/people/${personId}/identifiers`, { method: 'POST', body: { kind, number, replacesId } })),
    onSuccess: () => {
      notify('identifiers.saved', { type: 'success' });
      onChanged();
      onClose();
    },
    onError: (refusal) => {
      if (refusal instanceof ApiError && refusal.code === 'identifiers.changedMeanwhile') onChanged();
    },
    // What was typed does not stay in the memory of requests.
    gcTime: 0,
  });
  const underField = slip ?? (error instanceof ApiError ? error.fields.number : undefined);

  function send(event: FormEvent) {
    event.preventDefault();
    const problem = problemIn(kind, normalised(number));
    setSlip(problem && inWords(`identifiers.${problem}`));
    if (!problem) mutate();
  }

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <form onSubmit={send} noValidate>
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent>
          {replacesId && <DialogContentText sx={{ mb: 2 }}>{translate('identifiers.replaces')}</DialogContentText>}
          <TextField
            label={translate('identifiers.number')}
            value={number}
            onChange={({ target }) => {
              setNumber(target.value);
              setSlip(undefined);
              reset();
            }}
            error={Boolean(underField)}
            helperText={underField ?? translate(`identifiers.${kind === 'pesel' ? 'peselHelp' : 'documentHelp'}`)}
            slotProps={{
              htmlInput: {
                inputMode: kind === 'pesel' ? 'numeric' : 'text',
                autoComplete: 'off',
                autoCapitalize: 'characters',
                spellCheck: false,
                maxLength: 40,
              },
            }}
            autoFocus
            required
            fullWidth
            sx={{ mt: 1 }}
          />
          {error && !underField && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {error.message}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" disabled={isPending || !number.trim()}>
            {translate('ra.action.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};

function problemIn(kind: IdentifierKind, number: string) {
  if (kind === 'identityDocument') return looksLikeDocument(number) ? undefined : 'notDocument';
  const facts = readPesel(number);
  return typeof facts === 'string' ? facts : undefined;
}
