import { Alert, Box, Paper, Stack } from '@mui/material';
import { Show, useGetList, useRecordContext, useTranslate } from 'react-admin';
import type { PlanRemark } from '#contract/planRemarks.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { PlanAgreements } from './PlanAgreements.tsx';
import { PlanConsultations } from './PlanConsultations.tsx';
import { PlanCounterparts } from './PlanCounterparts.tsx';
import { PlanDecisions } from './PlanDecisions.tsx';
import { PlanDiagnosis } from './PlanDiagnosis.tsx';
import { PlanGoals } from './PlanGoals.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { PlanPapers } from './PlanPapers.tsx';
import { PlanRemarks } from './PlanRemarks.tsx';
import { PlanVersions } from './PlanVersions.tsx';
import { useGoalsOfPlan } from './useGoalsOfPlan.ts';
import { useReadiness } from './useReadiness.ts';

/** One version of a plan, of any of the three kinds. */
export const PlanShow = () => (
  <Show actions={false} title={<PlanTitle />} component="div">
    <PlanPage />
  </Show>
);

const PlanTitle = () => {
  const translate = useTranslate();
  const plan = useRecordContext<HelpPlan>();
  return <>{plan && `${translate(`plans.kind.${plan.kind}`)}: ${plan.subjectName}`}</>;
};

const PlanPage = () => {
  const plan = useRecordContext<HelpPlan>();
  return plan ? <Version plan={plan} /> : null;
};

const Version = ({ plan }: { plan: HelpPlan }) => {
  const goals = useGoalsOfPlan(plan.id);
  const { data: readiness } = useReadiness(plan);
  const editable = plan.status === 'draft' && plan.can.update;

  return (
    <Stack sx={{ gap: 2, mb: 2 }}>
      <Paper variant="outlined" sx={{ p: 2 }}>
        <PlanHeader plan={plan} />
        <PlanPapers plan={plan} goals={goals} />
        <PlanDecisions plan={plan} readiness={readiness} />
      </Paper>
      {plan.status === 'draft' && <ReturnedWith planId={plan.id} />}
      <PlanDiagnosis plan={plan} editable={editable} />
      {goals && <PlanGoals plan={plan} goals={goals} editable={editable} />}
      {plan.familyId && <PlanAgreements plan={plan} adults={readiness?.adults ?? []} editable={editable} />}
      <PlanConsultations plan={plan} editable={editable} />
      <PlanCounterparts plan={plan} />
      <PlanRemarks plan={plan} />
      <Box>
        <PlanVersions plan={plan} />
      </Box>
    </Stack>
  );
};

/** Why the draft came back, before anything else of it. */
const ReturnedWith = ({ planId }: { planId: string }) => {
  const translate = useTranslate();
  const { data: [returned] = [] } = useGetList<PlanRemark>('plan-remarks', {
    filter: { planId, decision: 'returned' },
    sort: { field: 'writtenAt', order: 'DESC' },
    pagination: { page: 1, perPage: 1 },
  });
  return returned ? (
    <Alert severity="warning">{translate('plans.decisions.returnedWith', { comment: returned.text })}</Alert>
  ) : null;
};
