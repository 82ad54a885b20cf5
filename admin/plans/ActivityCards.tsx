import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HelpPlan, PlanActivity } from '#contract/plans.ts';
import { ActivityActions } from './ActivityActions.tsx';
import { ActivityDue } from './ActivityDue.tsx';
import { useFormsOfSupport } from './formsOfSupport.ts';
import { ActivityStatusChip } from './PlanChips.tsx';

export const ActivityCards = ({ activities, plan }: { activities: PlanActivity[]; plan: HelpPlan }) => {
  const translate = useTranslate();
  const { nameOf } = useFormsOfSupport();

  return (
    <Stack component="ul" sx={{ gap: 1, p: 0, my: 1, listStyle: 'none' }}>
      {activities.map((activity) => (
        <Box component="li" key={activity.id} sx={{ borderTop: 1, borderColor: 'divider', pt: 1 }}>
          <Typography sx={{ overflowWrap: 'anywhere' }}>{activity.title}</Typography>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {nameOf(activity.formOfSupport)}
          </Typography>
          <Typography variant="body2">
            {activity.responsibleName} ({translate(`plans.responsible.${activity.responsible}`)})
          </Typography>
          <Typography variant="body2">
            {translate('resources.plan-activities.fields.expectedEffect')}: {activity.expectedEffect}
          </Typography>
          <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mt: 0.5 }}>
            <ActivityDue activity={activity} />
            <ActivityStatusChip status={activity.status} />
            <ActivityActions activity={activity} plan={plan} />
          </Box>
        </Box>
      ))}
    </Stack>
  );
};
