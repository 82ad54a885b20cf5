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
import type { HandOver } from '#contract/handOvers.ts';
import { type Decision, useAnswerHandOver } from './answerHandOver.ts';

type Props = { handOver: HandOver; decision: Decision; onClose: () => void };

/** Says what follows before it follows; a refusal stays here, in the server's words. */
export const DecisionDialog = ({ handOver, decision, onClose }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const [reason, setReason] = useState('');
  const { answer, isPending, refusal } = useAnswerHandOver(handOver, onClose);
  const { subjectName, giverName } = handOver;

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate(`handOvers.${decision}Question`, { name: subjectName })}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>
          {translate(`handOvers.${decision}Means`, { giver: giverName })}
        </DialogContentText>
        {decision === 'decline' && (
          <TextField
            label={translate('resources.hand-overs.fields.declineReason')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            multiline
            minRows={3}
            fullWidth
            required
            slotProps={{ htmlInput: { maxLength: 1000 } }}
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
        <Button variant="contained" disabled={isPending} onClick={() => answer(decision, reason)}>
          {translate(`handOvers.${decision}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
