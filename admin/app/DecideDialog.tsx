import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { callApi } from './http.ts';
import { useRequiredInWords } from './requiredInWords.ts';
import { useChangedMeanwhile } from './useChangedMeanwhile.ts';

type Props = {
  /** Of the row that is decided about, from the root of the API: "/ending-proposals/0199…". */
  row: string;
  /** The version one has read. */
  revision: number;
  body: { decision: string } & Record<string, unknown>;
  /** What is asked, what follows from it, what the button says, and what is said afterwards. */
  question: string;
  means: string;
  confirm: string;
  done: string;
  onClose: () => void;
  /** What else the decision needs. */
  children?: ReactNode;
};

/**
 * Asks once more and says what follows. What has to be filled in is asked for at its field; any other refusal stays in
 * the dialog, in the server's words.
 */
export const DecideDialog = ({ row, revision, body, question, means, confirm, done, onClose, children }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const titleId = useId();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => callApi(`${row}/decisions`, { method: 'POST', body, revision }),
    onSuccess: () => {
      notify(done, { type: 'success' });
      refresh();
      onClose();
    },
    onError: useChangedMeanwhile(),
  });

  const decide = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };

  return (
    <Dialog
      open
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      aria-labelledby={titleId}
      sx={{ '& form': { display: 'flex', flexDirection: 'column', minHeight: 0 } }}
    >
      <form onSubmit={decide} {...useRequiredInWords()}>
        <DialogTitle id={titleId}>{translate(question)}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{translate(means)}</DialogContentText>
          {children}
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {error.message}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" type="submit" disabled={isPending}>
            {translate(confirm)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
