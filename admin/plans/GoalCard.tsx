import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { HelpPlan } from '#contract/plans.ts';
import { usePhone } from '../app/usePhone.ts';
import { ActivityCards } from './ActivityCards.tsx';
import { AddActivityDialog } from './ActivityDialog.tsx';
import { ActivityTable } from './ActivityTable.tsx';
import { EditGoalDialog } from './GoalDialog.tsx';
import { ProgressChip } from './PlanChips.tsx';
import { RemoveButton } from './RemoveButton.tsx';
import type { GoalWithActivities } from './useGoalsOfPlan.ts';

type Props = { plan: HelpPlan; goal: GoalWithActivities };

export const GoalCard = ({ plan, goal }: Props) => {
  const translate = useTranslate();
  const [open, setOpen] = useState<'edit' | 'addActivity'>();
  const onPhone = usePhone();
  const draft = plan.status === 'draft';
  const movable = draft || plan.status === 'inForce';
  const { activities, can } = goal;
  const Activities = onPhone ? ActivityCards : ActivityTable;

  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="h4" sx={{ fontWeight: 600, flex: '1 1 240px', overflowWrap: 'anywhere' }}>
          {goal.title}
        </Typography>
        <ProgressChip progress={goal.progress} />
        {can.update && movable && (
          <Button size="small" onClick={() => setOpen('edit')}>
            {translate(draft ? 'plans.editGoal' : 'plans.moveGoal')}
          </Button>
        )}
        {draft && can.remove && (
          <RemoveButton resource="plan-goals" record={goal} question={translate('plans.removeGoal')} />
        )}
      </Box>
      {goal.indicator && (
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate('resources.plan-goals.fields.indicator')}:
          </Box>{' '}
          {goal.indicator}
        </Typography>
      )}
      {activities.length === 0 ? (
        <Typography variant="body2" sx={{ my: 1 }}>
          {translate('plans.noActivities')}
        </Typography>
      ) : (
        <Activities activities={activities} plan={plan} />
      )}
      {draft && can.update && (
        <Button size="small" startIcon={<AddIcon />} onClick={() => setOpen('addActivity')} sx={{ mt: 1 }}>
          {translate('plans.addActivity')}
        </Button>
      )}
      {open === 'edit' && <EditGoalDialog goal={goal} draft={draft} onClose={() => setOpen(undefined)} />}
      {open === 'addActivity' && <AddActivityDialog goalId={goal.id} plan={plan} onClose={() => setOpen(undefined)} />}
    </Paper>
  );
};
