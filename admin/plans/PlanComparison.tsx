import {
  Alert,
  Box,
  Chip,
  FormControlLabel,
  MenuItem,
  Paper,
  Stack,
  Switch,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Title, useGetList, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams, useSearchParams } from 'react-router';
import type { HelpPlan, PlanActivity, PlanGoal } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';
import { ChangedText } from './ChangedText.tsx';
import {
  type Became,
  type GoalPair,
  type Pair,
  pairGoals,
  whatBecameOfActivity,
  whatBecameOfGoal,
} from './comparePlans.ts';
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
  const [all, setAll] = useState(false);
  const [old, now] = [useGoalsOfPlan(before.id), useGoalsOfPlan(after.id)];
  const label = (field: string) => translate(`resources.help-plans.fields.${field}`);
  if (!old || !now) return null;
  return (
    <>
      <FormControlLabel
        control={<Switch checked={all} onChange={({ target }) => setAll(target.checked)} />}
        label={translate('plans.comparison.all')}
      />
      <Box sx={{ display: { xs: 'none', md: 'grid' }, columnGap: 3, gridTemplateColumns: '1fr 1fr', px: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>{translate('plans.version', { version: before.version })}</Typography>
        <Typography sx={{ fontWeight: 600 }}>{translate('plans.version', { version: after.version })}</Typography>
      </Box>
      <Paper component="section" variant="outlined" sx={{ p: 2 }}>
        <Box sx={heading}>
          <Typography component="h2" variant="h6" sx={{ flex: '1 1 240px' }}>
            {translate('plans.diagnosis')}
          </Typography>
          <WhatBecameOfIt became={texts.some((field) => before[field] !== after[field]) ? 'changed' : 'same'} />
        </Box>
        {texts.map((field) => (
          <ChangedText key={field} label={label(field)} before={before[field]} after={after[field]} all={all} />
        ))}
      </Paper>
      <Typography component="h2" variant="h6">
        {translate('plans.goals')}
      </Typography>
      {pairGoals(old, now).map((goal) => (
        <GoalDifference key={goal.key} goal={goal} all={all} />
      ))}
    </>
  );
};

const texts = ['mainGoal', 'difficulties', 'strengths', 'needs'] as const;
const heading = { display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' } as const;

const GoalDifference = ({ goal, all }: { goal: GoalPair; all: boolean }) => {
  const translate = useTranslate();
  const { before, after, activities } = goal;
  return (
    <Paper component="article" variant="outlined" sx={{ p: 2 }}>
      <Box sx={heading}>
        <Typography component="h3" sx={{ fontWeight: 600, flex: '1 1 240px', overflowWrap: 'anywhere' }}>
          {(after ?? before)?.title}
        </Typography>
        <WhatBecameOfIt became={whatBecameOfGoal(goal)} />
      </Box>
      {textsOf(goalTexts, goal).map((field) => (
        <ChangedText
          key={field}
          label={translate(`resources.plan-goals.fields.${field}`)}
          before={before && goalText[field](before, translate)}
          after={after && goalText[field](after, translate)}
          all={all && field !== 'title'}
        />
      ))}
      <Stack component="ul" sx={{ gap: 1.5, p: 0, mt: 1.5, mb: 0, listStyle: 'none' }}>
        {activities.map((activity) => (
          <ActivityDifference key={activity.key} activity={activity} all={all} />
        ))}
      </Stack>
    </Paper>
  );
};

const ActivityDifference = ({ activity, all }: { activity: Pair<PlanActivity>; all: boolean }) => {
  const translate = useTranslate();
  const { before, after } = activity;
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
      <Box sx={heading}>
        <Typography sx={{ flex: '1 1 240px', overflowWrap: 'anywhere' }}>{(after ?? before)?.title}</Typography>
        <WhatBecameOfIt became={whatBecameOfActivity(activity)} />
      </Box>
      {textsOf(activityTexts, activity).map((field) => (
        <ChangedText
          key={field}
          label={translate(`resources.plan-activities.fields.${field}`)}
          before={before && activityText[field](before, translate)}
          after={after && activityText[field](after, translate)}
          all={all && field !== 'title'}
        />
      ))}
    </Box>
  );
};

const WhatBecameOfIt = ({ became }: { became: Became }) => {
  const translate = useTranslate();
  return (
    <Chip size="small" variant="outlined" color={colors[became]} label={translate(`plans.comparison.${became}`)} />
  );
};

const colors = { added: 'success', removed: 'error', changed: 'warning', same: 'default' } as const satisfies Record<
  Became,
  string
>;

type Translate = (key: string) => string;

/** What is only in one version has its title above already. */
const textsOf = <Field extends string>(fields: readonly Field[], { before, after }: Pair<unknown>) =>
  fields.filter((field) => field !== 'title' || (before && after));

const goalText = {
  title: ({ title }: PlanGoal) => title,
  indicator: ({ indicator }: PlanGoal) => indicator,
  progress: ({ progress }: PlanGoal, translate: Translate) => translate(`plans.progress.${progress}`),
};
const goalTexts = Object.keys(goalText) as (keyof typeof goalText)[];

const activityText = {
  title: ({ title }: PlanActivity) => title,
  responsible: ({ responsibleName, responsible }: PlanActivity, translate: Translate) =>
    `${responsibleName} (${translate(`plans.responsible.${responsible}`)})`,
  dueOn: ({ dueOn }: PlanActivity) => dayInWords(dueOn),
  expectedEffect: ({ expectedEffect }: PlanActivity) => expectedEffect,
  status: ({ status }: PlanActivity, translate: Translate) => translate(`plans.activityStatus.${status}`),
};
const activityTexts = Object.keys(activityText) as (keyof typeof activityText)[];
