import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { GoalArea, type HelpPlan } from '#contract/plans.ts';
import { GoalCard } from './GoalCard.tsx';
import { AddGoalDialog } from './GoalDialog.tsx';
import type { GoalsOfPlan } from './useGoalsOfPlan.ts';

type Props = { plan: HelpPlan; goals: GoalsOfPlan; editable: boolean };

/** The goals by area of life, in the order of the plan. */
export const PlanGoals = ({ plan, goals, editable }: Props) => {
  const translate = useTranslate();
  const [adding, setAdding] = useState(false);
  const areas = GoalArea.options.filter((area) => goals.some((goal) => goal.area === area));

  return (
    <Box component="section" aria-labelledby="goals">
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap', mb: 1 }}>
        <Typography component="h2" variant="h6" id="goals" sx={{ flex: '1 0 auto' }}>
          {translate('plans.goals')}
        </Typography>
        {editable && (
          <Button variant="outlined" startIcon={<AddIcon />} onClick={() => setAdding(true)}>
            {translate('plans.addGoal')}
          </Button>
        )}
      </Box>
      {goals.length === 0 && <Typography>{translate(editable ? 'plans.noGoalsDraft' : 'plans.noGoals')}</Typography>}
      <Stack sx={{ gap: 3 }}>
        {areas.map((area) => (
          <Stack key={area} sx={{ gap: 1 }}>
            <Typography component="h3" sx={{ fontWeight: 600, color: 'text.secondary' }}>
              {translate(`plans.area.${area}`)}
            </Typography>
            {goals
              .filter((goal) => goal.area === area)
              .map((goal) => (
                <GoalCard key={goal.id} plan={plan} goal={goal} />
              ))}
          </Stack>
        ))}
      </Stack>
      {adding && <AddGoalDialog planId={plan.id} onClose={() => setAdding(false)} />}
    </Box>
  );
};
