import { Alert, Box, Paper, Stack } from '@mui/material';
import { Show, useRecordContext, useTranslate } from 'react-admin';
import type { HelpPlan } from '#contract/plans.ts';
import { PlanDecisions } from './PlanDecisions.tsx';
import { PlanDiagnosis } from './PlanDiagnosis.tsx';
import { PlanGoals } from './PlanGoals.tsx';
import { PlanHeader } from './PlanHeader.tsx';
import { PlanVersions } from './PlanVersions.tsx';
import { useGoalsOfPlan } from './useGoalsOfPlan.ts';

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
  const translate = useTranslate();
  const plan = useRecordContext<HelpPlan>();
  const goals = useGoalsOfPlan(plan?.id);
  if (!plan) return null;
  const editable = plan.status === 'draft' && plan.can.update;

  return (
    <Stack sx={{ gap: 2, mb: 2 }}>
      <Paper variant="outlined" sx={{ p: 2 }}>
        <PlanHeader plan={plan} />
        <PlanDecisions plan={plan} goals={goals} />
      </Paper>
      {plan.status === 'draft' && plan.returnComment && (
        <Alert severity="warning">{translate('plans.decisions.returnedWith', { comment: plan.returnComment })}</Alert>
      )}
      <PlanDiagnosis plan={plan} editable={editable} />
      {goals && <PlanGoals plan={plan} goals={goals} editable={editable} />}
      <Box>
        <PlanVersions plan={plan} />
      </Box>
    </Stack>
  );
};
