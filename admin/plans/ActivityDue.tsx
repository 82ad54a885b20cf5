import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import type { PlanActivity } from '#contract/plans.ts';
import { dayInWords } from '../app/Day.tsx';

/** The day it is due, and whether that day has passed with nothing to show for it. */
export const ActivityDue = ({ activity }: { activity: PlanActivity }) => {
  const translate = useTranslate();
  const { dueOn, status } = activity;
  const open = status === 'planned' || status === 'inProgress';
  const overdue = open && dueOn < warsawDay(new Date());

  return (
    <Typography
      component="span"
      variant="body2"
      sx={{ color: overdue ? 'error.main' : undefined, fontWeight: overdue ? 600 : undefined }}
    >
      {dayInWords(dueOn)}
      {overdue && ` (${translate('plans.overdue')})`}
    </Typography>
  );
};
