import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HelpPlan, PlanActivity, PlanGoal } from '#contract/plans.ts';

export const PlanStatusChip = ({ status }: { status: HelpPlan['status'] }) => {
  const translate = useTranslate();
  return (
    <Chip size="small" color={statusColors[status]} variant="outlined" label={translate(`plans.status.${status}`)} />
  );
};

export const ProgressChip = ({ progress }: { progress: PlanGoal['progress'] }) => {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      color={progressColors[progress]}
      variant="outlined"
      label={translate(`plans.progress.${progress}`)}
    />
  );
};

export const ActivityStatusChip = ({ status }: { status: PlanActivity['status'] }) => {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      color={activityColors[status]}
      variant="outlined"
      label={translate(`plans.activityStatus.${status}`)}
    />
  );
};

const statusColors = {
  draft: 'default',
  submitted: 'warning',
  inForce: 'success',
  superseded: 'default',
} as const satisfies Record<HelpPlan['status'], string>;

const progressColors = {
  notStarted: 'default',
  inProgress: 'primary',
  achieved: 'success',
  partlyAchieved: 'warning',
  notAchieved: 'error',
} as const satisfies Record<PlanGoal['progress'], string>;

const activityColors = {
  planned: 'default',
  inProgress: 'primary',
  done: 'success',
  notDone: 'error',
  abandoned: 'default',
} as const satisfies Record<PlanActivity['status'], string>;
