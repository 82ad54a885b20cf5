import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Role } from '#contract/actor.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import { DecisionDialog } from './DecisionDialog.tsx';
import type { Decision } from './decideAboutPlan.ts';
import { draftPath } from './planPaths.ts';
import type { GoalsOfPlan } from './useGoalsOfPlan.ts';
import { useRefusalInWords } from './useRefusalInWords.ts';

/** What may become of this version next, for the one who reads it. */
export const PlanDecisions = ({ plan, goals }: { plan: HelpPlan; goals?: GoalsOfPlan }) => {
  const translate = useTranslate();
  const refusalInWords = useRefusalInWords();
  const [decision, setDecision] = useState<Decision>();
  const { identity } = useGetIdentity();
  const { canAccess: mayPrepare } = useCanAccess({ resource: 'help-plans', action: 'create' });
  const mayApprove = usePermissions<Role>().permissions === 'supervisor';
  const { status, can, draftedById, submittedOn } = plan;
  const writable = status === 'draft' && can.update && mayPrepare;
  const own = identity?.id === draftedById;
  const empty = goals !== undefined && !goals.some(({ activities }) => activities.length > 0);

  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mt: 1 }}>
      {writable && empty && (
        <Alert severity="info" sx={{ width: '100%' }}>
          {translate('plans.decisions.beforeSubmitting')} {refusalInWords('plans.empty')}
        </Alert>
      )}
      {writable && (
        <Button variant="contained" disabled={empty} onClick={() => setDecision('submit')}>
          {translate('plans.decisions.submit')}
        </Button>
      )}
      {submittedOn && status === 'submitted' && (
        <Alert severity="info" sx={{ width: '100%' }}>
          {translate('plans.decisions.waits', { day: dayInWords(submittedOn) })}{' '}
          {mayApprove && own && translate('plans.decisions.own')}
        </Alert>
      )}
      {status === 'submitted' && mayApprove && !own && (
        <>
          <Button variant="contained" onClick={() => setDecision('approve')}>
            {translate('plans.decisions.approve')}
          </Button>
          <Button variant="outlined" onClick={() => setDecision('return')}>
            {translate('plans.decisions.return')}
          </Button>
        </>
      )}
      {status === 'inForce' && mayPrepare && (
        <Button component={Link} to={draftPath(plan)} variant="outlined">
          {translate('plans.create.next')}
        </Button>
      )}
      {decision && <DecisionDialog plan={plan} decision={decision} onClose={() => setDecision(undefined)} />}
    </Box>
  );
};
