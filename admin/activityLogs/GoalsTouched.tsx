import { Box, Checkbox, FormControlLabel, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { MoveDirection } from '#contract/activityLogs.ts';
import type { PlanActivity, PlanGoal } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import type { Change, Entry, Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import type { PlanInForce } from './usePlansInForce.ts';

export const moveSigns = { up: '▲', same: '■', down: '▼' };

type Props = { entry: Entry; change: Change; problems: Problems; plans: PlanInForce[] };

/** Which goals the visit moved, and what of the plan is now done. Nothing has to be touched. */
export const GoalsTouched = ({ entry, change, problems, plans }: Props) => {
  const translate = useTranslate();
  if (plans.length === 0) return null;
  return (
    <FormSection title={translate('visits.goals')} problem={problems.goalMoves ?? problems.completedActivityIds}>
      {plans.map(({ plan, goals, activities }) => (
        <Box key={plan.id} sx={{ display: 'grid', gap: 2 }}>
          {plan.childId && (
            <Typography component="h3" variant="h3">
              {translate('visits.goalsOf', { name: plan.subjectName })}
            </Typography>
          )}
          {goals.map((goal) => (
            <Goal
              key={goal.id}
              goal={goal}
              activities={activities.filter(({ goalId }) => goalId === goal.id)}
              entry={entry}
              change={change}
            />
          ))}
        </Box>
      ))}
    </FormSection>
  );
};

type GoalProps = { goal: PlanGoal; activities: PlanActivity[]; entry: Entry; change: Change };

const Goal = ({ goal, activities, entry, change }: GoalProps) => {
  const translate = useTranslate();
  const { goalMoves, completedActivityIds } = entry;
  const direction = goalMoves.find(({ goalId }) => goalId === goal.id)?.direction ?? null;
  const toDo = activities.filter(
    ({ id, status }) => status === 'planned' || status === 'inProgress' || completedActivityIds.includes(id),
  );
  const move = (to: typeof direction) => {
    const others = goalMoves.filter(({ goalId }) => goalId !== goal.id);
    change({ goalMoves: to ? [...others, { goalId: goal.id, direction: to }] : others });
  };
  const tick = (id: string, done: boolean) =>
    change({
      completedActivityIds: done ? [...completedActivityIds, id] : completedActivityIds.filter((one) => one !== id),
    });

  return (
    <Box>
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'space-between', alignItems: 'center' }}>
        <Typography sx={{ flex: 1 }}>{goal.title}</Typography>
        <ToggleButtonGroup exclusive value={direction} aria-label={goal.title} onChange={(_, to) => move(to)}>
          {MoveDirection.options.map((option) => (
            <ToggleButton
              key={option}
              value={option}
              color="primary"
              aria-label={translate(`visits.move.${option}`)}
              title={translate(`visits.move.${option}`)}
              sx={{
                minWidth: 44,
                minHeight: 44,
                color: 'text.primary',
                '&.Mui-selected, &.Mui-selected:hover': { bgcolor: 'primary.main', color: 'primary.contrastText' },
              }}
            >
              {moveSigns[option]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      {toDo.map(({ id, title, dueOn }) => (
        <FormControlLabel
          key={id}
          sx={{ display: 'flex', minHeight: 44, mr: 0 }}
          control={<Checkbox checked={completedActivityIds.includes(id)} onChange={(_, done) => tick(id, done)} />}
          label={
            <>
              {translate('visits.done')} {title}{' '}
              <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
                ({translate('visits.dueOn', { day: dayInWords(dueOn) })})
              </Typography>
            </>
          }
        />
      ))}
    </Box>
  );
};
