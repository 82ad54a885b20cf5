import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useGetIdentity, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Role } from '#contract/actor.ts';
import type { PlanReadiness } from '#contract/planAgreements.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import { type Decision, DecisionDialog } from './DecisionDialog.tsx';
import { MissingSteps } from './MissingSteps.tsx';
import { draftPath } from './planPaths.ts';

/** What may become of this version next, for the one who reads it. */
export const PlanDecisions = ({ plan, readiness }: { plan: HelpPlan; readiness: PlanReadiness | undefined }) => {
  const translate = useTranslate();
  const [decision, setDecision] = useState<Decision>();
  const { identity } = useGetIdentity();
  const { canAccess: mayPrepare } = useCanAccess({ resource: 'help-plans', action: 'create' });
  const mayApprove = usePermissions<Role>().permissions === 'supervisor';
  const { status, can, draftedById, submittedOn } = plan;
  const writable = status === 'draft' && can.update && mayPrepare;
  const own = identity?.id === draftedById;
  const missing = readiness?.missing ?? [];

  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mt: 1 }}>
      {writable && missing.length > 0 && <MissingSteps missing={missing} />}
      {writable && (
        <Button variant="contained" disabled={!readiness || missing.length > 0} onClick={() => setDecision('submit')}>
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
      {decision && (
        <DecisionDialog
          plan={plan}
          decision={decision}
          outdated={readiness?.outdated ?? []}
          onClose={() => setDecision(undefined)}
        />
      )}
    </Box>
  );
};
