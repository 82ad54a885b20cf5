import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useCanAccess, useGetList, useGetOne, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Family } from '#contract/families.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { PlanStatusChip, ProgressChip } from './PlanChips.tsx';
import { draftPath, planPath } from './planPaths.ts';
import { useGoalsOfPlan } from './useGoalsOfPlan.ts';

type Props = { kind: HelpPlan['kind']; familyId?: string; childId?: string };

/** A plan as the page of its family or child shows it: what is in force, what is being prepared, what to do next. */
export const PlanOverview = ({ kind, familyId, childId }: Props) => {
  const translate = useTranslate();
  const { canAccess: mayPrepare } = useCanAccess({ resource: 'help-plans', action: 'create' });
  const { data: plans } = useGetList<HelpPlan>('help-plans', {
    filter: familyId ? { kind, familyId } : { kind, childId },
    sort: { field: 'version', order: 'DESC' },
    pagination: { page: 1, perPage: 10 },
  });
  const { data: family } = useGetOne<Family>('families', { id: familyId }, { enabled: Boolean(familyId) });
  if (!plans) return null;
  const without = family?.intakeRoute === 'forLife' ? 'forLife' : kind;
  const inForce = plans.find(({ status }) => status === 'inForce');
  const inPreparation = plans.find(({ status }) => status === 'draft' || status === 'submitted');
  const about = { kind, familyId: familyId ?? null, childId: childId ?? null };

  return (
    <Stack sx={{ gap: 1 }}>
      {inPreparation && <PlanSummary plan={inPreparation} />}
      {inForce && <PlanSummary plan={inForce} />}
      {!inForce && !inPreparation && <Typography>{translate(`plans.none.${without}`)}</Typography>}
      {mayPrepare && !inPreparation && (
        <Button component={Link} to={draftPath(about)} variant="outlined" sx={{ alignSelf: 'flex-start' }}>
          {translate(inForce ? 'plans.create.next' : 'plans.create.first')}
        </Button>
      )}
    </Stack>
  );
};

const PlanSummary = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const goals = useGoalsOfPlan(plan.id);

  return (
    <Paper variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Box component={Link} to={planPath(plan)} sx={{ color: 'primary.main', fontWeight: 600 }}>
          {translate(`plans.kind.${plan.kind}`)}
        </Box>
        <PlanStatusChip status={plan.status} />
        <Typography component="span" variant="body2">
          {translate('plans.version', { version: plan.version })}
        </Typography>
      </Box>
      <Typography sx={{ my: 1, overflowWrap: 'anywhere' }}>
        {translate('resources.help-plans.fields.mainGoal')}: {plan.mainGoal}
      </Typography>
      {goals?.length === 0 && <Typography variant="body2">{translate('plans.noGoals')}</Typography>}
      <Stack component="ul" sx={{ gap: 1, p: 0, m: 0, listStyle: 'none' }}>
        {goals?.map(({ id, title, progress, activities }) => (
          <Box component="li" key={id} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
            <Typography sx={{ flex: '1 1 220px', overflowWrap: 'anywhere' }}>{title}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {translate('plans.activitiesDone', {
                done: activities.filter(({ status }) => status === 'done').length,
                all: activities.length,
              })}
            </Typography>
            <ProgressChip progress={progress} />
          </Box>
        ))}
      </Stack>
    </Paper>
  );
};
