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
import type { PlanReadiness } from '#contract/planAgreements.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { type Decision, useDecideAboutPlan } from './decideAboutPlan.ts';
import { OutdatedAnswers } from './OutdatedAnswers.tsx';
import { useSaved } from './useSaved.ts';

const said = { submit: 'submitted', approve: 'approved', return: 'returned' } as const satisfies Record<
  Decision,
  string
>;

type Props = { plan: HelpPlan; decision: Decision; onClose: () => void } & Pick<PlanReadiness, 'outdated'>;

/** Asks once more and says what follows; a refusal stays in the dialog, in the server's words. */
export const DecisionDialog = ({ plan, decision, outdated, onClose }: Props) => {
  const translate = useTranslate();
  const titleId = useId();
  const [comment, setComment] = useState('');
  const decided = useSaved(onClose, `plans.decisions.${said[decision]}`);
  const { decide, isPending, refusal } = useDecideAboutPlan(plan, decided);
  const toExplain = decision === 'submit' && outdated.length > 0;
  const required = decision === 'return' || toExplain;

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{translate(`plans.decisions.${decision}Question`)}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate(`plans.decisions.${decision}Means`)}</DialogContentText>
        {toExplain && <OutdatedAnswers outdated={outdated} />}
        <TextField
          label={translate(
            toExplain
              ? 'plans.decisions.explanation'
              : decision === 'return'
                ? 'resources.help-plans.fields.comment'
                : 'plans.decisions.comment',
          )}
          value={comment}
          onChange={({ target }) => setComment(target.value)}
          multiline
          minRows={required ? 3 : 1}
          fullWidth
          required={required}
          helperText={toExplain && translate('plans.decisions.explanationHelp')}
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
