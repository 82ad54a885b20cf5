import { Box, Paper, Typography } from '@mui/material';
import { DataTable, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assignment } from '#contract/assignments.ts';
import { dayInWords } from '../app/Day.tsx';
import { EndAssignment } from './EndAssignment.tsx';
import { HandOverLink } from './HandOverLink.tsx';
import { subjectPath } from './subjectPath.ts';

export const AssignmentTable = () => {
  const translate = useTranslate();
  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <DataTable<Assignment> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<Assignment>
          source="subjectName"
          disableSort
          render={(assignment) => (
            <Box component={Link} to={subjectPath(assignment)} sx={{ color: 'primary.main' }}>
              {assignment.subjectName}
            </Box>
          )}
        />
        <DataTable.Col<Assignment>
          source="staffName"
          disableSort
          render={({ staffName, overLimitReason }) => (
            <>
              {staffName}
              {overLimitReason && (
                <Typography variant="body2" sx={{ color: 'warning.main' }}>
                  {translate('assignments.overLimit', { reason: overLimitReason })}
                </Typography>
              )}
            </>
          )}
        />
        <DataTable.Col<Assignment> source="startedOn" render={({ startedOn }) => dayInWords(startedOn)} />
        <DataTable.Col<Assignment>
          source="endedOn"
          render={({ endedOn }) => (endedOn ? dayInWords(endedOn) : translate('assignments.goesOn'))}
        />
        <DataTable.Col<Assignment>
          label={false}
          align="right"
          render={(assignment) => (
            <Box sx={{ whiteSpace: 'nowrap' }}>
              <HandOverLink assignment={assignment} />
              <EndAssignment assignment={assignment} />
            </Box>
          )}
        />
      </DataTable>
    </Paper>
  );
};
