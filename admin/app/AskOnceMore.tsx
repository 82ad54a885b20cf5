import { Alert, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useId } from 'react';
import { useTranslate } from 'react-admin';
import { BegunEarlier } from './BegunEarlier.tsx';
import { refusalInWords } from './http.ts';
import { useRequiredInWords } from './requiredInWords.ts';
import { useChangedMeanwhile } from './useChangedMeanwhile.ts';
import { useDraft } from './useDraft.ts';
import { WordsField } from './WordsField.tsx';

type Props<Answer> = {
  question: string;
  /** What follows. */
  means: string;
  /** What the answer is explained with, and under which name the words wait in this tab until they were heard. */
  words?: { label: string; draft: string; optional?: boolean; help?: string } | undefined;
  action: string;
  answer: (words: string) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
  /** What else has to be said. */
  children?: ReactNode;
};

/**
 * Asks once more and says what follows. What has to be filled in is asked for at its field; any other refusal stays in
 * the dialog, in the server's words.
 */
export function AskOnceMore<Answer>(props: Props<Answer>) {
  const { question, means, words, action, answer, onDone, onClose, children } = props;
  const translate = useTranslate();
  const titleId = useId();
  const { draft, restored, write, startOver, forget } = useDraft(words?.draft, () => '');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => answer(draft.trim()),
    onSuccess: (answered) => {
      forget();
      onDone(answered);
    },
    onError: useChangedMeanwhile(),
  });

  const send = (event: FormEvent) => {
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
      <form onSubmit={send} {...useRequiredInWords()}>
        <DialogTitle id={titleId}>{question}</DialogTitle>
        <DialogContent>
          <DialogContentText sx={{ mb: 2 }}>{means}</DialogContentText>
          {restored && <BegunEarlier onStartOver={startOver} />}
          {children}
          {words && (
            <WordsField
              label={words.label}
              value={draft}
              onChange={write}
              required={!words.optional}
              help={words.help}
            />
          )}
          {error && (
            <Alert severity="error" sx={{ mt: 2 }}>
              {refusalInWords(error)}
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button variant="contained" type="submit" disabled={isPending}>
            {action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
