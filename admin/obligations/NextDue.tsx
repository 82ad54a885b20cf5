import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import { dayInWords } from '../app/Day.tsx';

/** The day of the nearest duty, marked once it has passed. */
export const NextDue = ({ nextDueOn }: { nextDueOn: string | null }) => {
  const translate = useTranslate();
  if (!nextDueOn) return null;
  if (nextDueOn >= warsawDay(new Date())) return dayInWords(nextDueOn);

  return (
    <Typography component="span" variant="body2" sx={{ color: 'error.main', fontWeight: 600 }}>
      {dayInWords(nextDueOn)} ({translate('obligations.late')})
    </Typography>
  );
};
