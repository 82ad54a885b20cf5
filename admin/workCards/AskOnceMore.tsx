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
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';

type Props = {
  question: string;
  means: string;
  /** What the answer has to be explained with; nothing: it needs no words. */
  comment?: string | undefined;
  action: string;
  pending: boolean;
  /** In the server's words; it stays in the dialog. */
  refusal?: string | undefined;
  onClose: () => void;
  onAnswer: (comment: string) => void;
};

/** Says what follows before it is done. */
export const AskOnceMore = ({ question, means, comment, action, pending, refusal, onClose, onAnswer }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const [text, setText] = useState('');
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{question}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{means}</DialogContentText>
        {comment && (
          <TextField
            label={comment}
            value={text}
            onChange={({ target }) => setText(target.value)}
            multiline
            minRows={3}
            fullWidth
            required
          />
        )}
        {refusal && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {refusal}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={pending} onClick={() => onAnswer(text.trim())}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
