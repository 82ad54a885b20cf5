import { Alert, Box, Chip, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { Title, useGetList, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router';
import type { HelpPlan, PlanActivity } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import { ChangedText } from './ChangedText.tsx';
import { type GoalPair, type Pair, pairGoals } from './comparePlans.ts';
import { planPath } from './planPaths.ts';
import { useGoalsOfPlan } from './useGoalsOfPlan.ts';

/** Two versions of one plan beside each other: the one of the address, and the one chosen to compare it with. */
export const PlanComparison = () => {
  const { id } = useParams();
  const translate = useTranslate();
  const { data: plan } = useGetOne<HelpPlan>('help-plans', { id: id! });
  return (
    <>
      <Title title={translate('plans.comparison.title')} />
      {plan && <Versions plan={plan} />}
    </>
  );
};

const Versions = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const { kind, familyId, childId, subjectName, version } = plan;
  const { data: versions } = useGetList<HelpPlan>('help-plans', {
    filter: familyId ? { kind, familyId } : { kind, childId },
    sort: { field: 'version', order: 'DESC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (!versions) return null;
  const others = versions.filter(({ id }) => id !== plan.id);
  const other = others.find(({ id }) => id === params.get('with')) ?? closestTo(plan, others);
  const [before, after] = other && other.version > version ? [plan, other] : [other, plan];

  return (
    <Stack sx={{ gap: 2, mb: 2 }}>
      <Typography>
        {translate(`plans.kind.${kind}`)}:{' '}
        <Box component={Link} to={planPath(plan)} sx={{ color: 'primary.main' }}>
          {subjectName}, {translate('plans.version', { version })}
        </Box>
      </Typography>
      {before && after ? (
        <>
          <TextField
            select
            label={translate('plans.comparison.with')}
            value={other!.id}
            onChange={({ target }) => setParams({ with: target.value }, { replace: true })}
            sx={{ maxWidth: 420 }}
          >
            {others.map((each) => (
              <MenuItem key={each.id} value={each.id}>
                {translate('plans.version', { version: each.version })} ({translate(`plans.status.${each.status}`)})
              </MenuItem>
            ))}
          </TextField>
          <Differences before={before} after={after} />
        </>
      ) : (
        <Alert severity="info">{translate('plans.comparison.only')}</Alert>
      )}
    </Stack>
  );
};

/** The version before this one, or else the one after it. */
const closestTo = ({ version }: HelpPlan, others: readonly HelpPlan[]) =>
  others.find((each) => each.version < version) ?? others.at(-1);

const Differences = ({ before, after }: { before: HelpPlan; after: HelpPlan }) => {
  const translate = useTranslate();
  const [old, now] = [useGoalsOfPlan(before.id), useGoalsOfPlan(after.id)];
  const label = (field: string) => translate(`resources.help-plans.fields.${field}`);
  if (!old || !now) return null;
  return (
    <>
      <Box sx={{ display: { xs: 'none', md: 'grid' }, columnGap: 3, gridTemplateColumns: '1fr 1fr', px: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{translate('plans.version', { version: before.version })}</Typography>
        <Typography sx={{ fontWeight: 600 }}>{translate('plans.version', { version: after.version })}</Typography>
      </Box>
      <Paper component="section" variant="outlined" sx={{ p: 2 }}>
        <Typography component="h2" variant="h6">
          {translate('plans.diagnosis')}
        </Typography>
        {(['mainGoal', 'difficulties', 'strengths', 'needs'] as const).map((field) => (
          <ChangedText key={field} label={label(field)} before={before[field]} after={after[field]} />
        ))}
      </Paper>
      <Typography component="h2" variant="h6">
        {translate('plans.goals')}
      </Typography>
      {pairGoals(old, now).map((goal) => (
        <GoalDifference key={goal.key} goal={goal} />
      ))}
    </>
  );
};

const GoalDifference = ({ goal }: { goal: GoalPair }) => {
  const translate = useTranslate();
  const { before, after, activities } = goal;
  const label = (field: string) => translate(`resources.plan-goals.fields.${field}`);
  const progress = (of: typeof before) => of && translate(`plans.progress.${of.progress}`);
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography component="h3" sx={{ fontWeight: 600, flex: '1 1 240px', overflowWrap: 'anywhere' }}>
          {(after ?? before)?.title}
        </Typography>
        <WhatBecameOfIt pair={goal} />
      </Box>
      {before && after && before.title !== after.title && (
        <ChangedText label={label('title')} before={before.title} after={after.title} />
      )}
      <ChangedText label={label('indicator')} before={before?.indicator} after={after?.indicator} />
      <ChangedText label={label('progress')} before={progress(before)} after={progress(after)} />
      <Stack component="ul" sx={{ gap: 1.5, p: 0, mt: 1.5, mb: 0, listStyle: 'none' }}>
        {activities.map((activity) => (
          <ActivityDifference key={activity.key} activity={activity} />
        ))}
      </Stack>
    </Paper>
  );
};

const ActivityDifference = ({ activity }: { activity: Pair<PlanActivity> }) => {
  const translate = useTranslate();
  const { before, after } = activity;
  const label = (field: string) => translate(`resources.plan-activities.fields.${field}`);
  const inWords = {
    title: (of: PlanActivity) => of.title,
    responsible: (of: PlanActivity) => `${of.responsibleName} (${translate(`plans.responsible.${of.responsible}`)})`,
    dueOn: (of: PlanActivity) => dayInWords(of.dueOn),
    expectedEffect: (of: PlanActivity) => of.expectedEffect,
    status: (of: PlanActivity) => translate(`plans.activityStatus.${of.status}`),
  };
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <WhatBecameOfIt pair={activity} />
      {Object.entries(inWords).map(([field, said]) => (
        <ChangedText key={field} label={label(field)} before={before && said(before)} after={after && said(after)} />
      ))}
    </Box>
  );
};

const WhatBecameOfIt = ({ pair: { before, after } }: { pair: Pair<object> }) => {
  const translate = useTranslate();
  if (before && after) return null;
  const became = after ? 'added' : 'removed';
  return (
    <Chip
      size="small"
      variant="outlined"
      color={after ? 'success' : 'error'}
      label={translate(`plans.comparison.${became}`)}
    />
  );
};
