import { Box, Paper, Stack, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assignment } from '#contract/assignments.ts';
import { dayInWords } from '../app/Day.tsx';
import { EndAssignment } from './EndAssignment.tsx';
import { HandOverLink } from './HandOverLink.tsx';
import { subjectPath } from './subjectPath.ts';

export const AssignmentCards = () => {
  const translate = useTranslate();
  const { data = [] } = useListContext<Assignment>();
  return (
    <Stack sx={{ gap: 1.5 }}>
      {data.map((assignment) => (
        <Paper key={assignment.id} component="article" variant="outlined" sx={{ p: 2 }}>
          <Box component={Link} to={subjectPath(assignment)} sx={{ color: 'primary.main', fontWeight: 600 }}>
            {assignment.subjectName}
          </Box>
          <Typography>
            {translate('assignments.since', { name: assignment.staffName, day: dayInWords(assignment.startedOn) })}
            {assignment.endedOn && ` ${translate('assignments.until', { day: dayInWords(assignment.endedOn) })}`}
          </Typography>
          {assignment.overLimitReason && (
            <Typography variant="body2" sx={{ color: 'warning.main' }}>
              {translate('assignments.overLimit', { reason: assignment.overLimitReason })}
            </Typography>
          )}
          <HandOverLink assignment={assignment} />
          <EndAssignment assignment={assignment} />
        </Paper>
      ))}
    </Stack>
  );
};
