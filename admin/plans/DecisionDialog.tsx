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
import type { HelpPlan } from '#contract/plans.ts';
import { type Decision, useDecideAboutPlan } from './decideAboutPlan.ts';
import { useSaved } from './useSaved.ts';

const said = { submit: 'submitted', approve: 'approved', return: 'returned' } as const satisfies Record<
  Decision,
  string
>;

type Props = { plan: HelpPlan; decision: Decision; onClose: () => void };

/** Asks once more and says what follows; a refusal stays in the dialog, in the server's words. */
export const DecisionDialog = ({ plan, decision, onClose }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const [comment, setComment] = useState('');
  const decided = useSaved(onClose, `plans.decisions.${said[decision]}`);
  const { decide, isPending, refusal } = useDecideAboutPlan(plan, decided);

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate(`plans.decisions.${decision}Question`)}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate(`plans.decisions.${decision}Means`)}</DialogContentText>
        <TextField
          label={translate(decision === 'return' ? 'resources.help-plans.fields.comment' : 'plans.decisions.comment')}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
          multiline
          minRows={decision === 'return' ? 3 : 1}
          fullWidth
          required={decision === 'return'}
        />
        {refusal && (
          <Alert severity="error" sx={{ mt: 2 }}>
            {refusal}
          </Alert>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" disabled={isPending} onClick={() => decide(decision, comment)}>
          {translate(`plans.decisions.${decision}`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
