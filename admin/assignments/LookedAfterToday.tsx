import { Alert, Box, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Assignment } from '#contract/assignments.ts';
import { dayInWords } from '../app/Day.tsx';
import { EndAssignment } from './EndAssignment.tsx';

/** A change of worker is a new assignment and the end of the present one; a substitution keeps both. */
export const LookedAfterToday = ({ subject }: { subject: { familyId: string } | { fosterFamilyId: string } }) => {
  const translate = useTranslate();
  const { data } = useGetList<Assignment>('assignments', { filter: { ...subject, current: true } });
  if (!data?.length) return null;

  return (
    <Alert severity="info" icon={false}>
      <Typography variant="body2">{translate('assignments.lookedAfterToday')}</Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {data.map((assignment) => (
          <li key={assignment.id}>
            {translate('assignments.since', { name: assignment.staffName, day: dayInWords(assignment.startedOn) })}
            {assignment.endedOn && ` ${translate('assignments.until', { day: dayInWords(assignment.endedOn) })}`}{' '}
            <EndAssignment assignment={assignment} />
          </li>
        ))}
      </Box>
      <Typography variant="body2">{translate('assignments.endFirst')}</Typography>
    </Alert>
  );
};
