import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { HelpPlan, PlanActivity } from '#contract/plans.ts';
import { ActivityActions } from './ActivityActions.tsx';
import { ActivityDue } from './ActivityDue.tsx';
import { useFormsOfSupport } from './formsOfSupport.ts';
import { ActivityStatusChip } from './PlanChips.tsx';

export const ActivityTable = ({ activities, plan }: { activities: PlanActivity[]; plan: HelpPlan }) => {
  const translate = useTranslate();
  const { nameOf } = useFormsOfSupport();
  const label = (field: string) => translate(`resources.plan-activities.fields.${field}`);

  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ tableLayout: 'fixed', minWidth: 860, '& td': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '26%' }}>{label('title')}</TableCell>
            <TableCell sx={{ width: '18%' }}>{label('responsible')}</TableCell>
            <TableCell sx={{ width: '13%' }}>{label('dueOn')}</TableCell>
            <TableCell>{label('expectedEffect')}</TableCell>
            <TableCell sx={{ width: '17%' }}>{label('status')}</TableCell>
            <TableCell sx={{ width: '10%' }} />
          </TableRow>
        </TableHead>
        <TableBody>
          {activities.map((activity) => (
            <TableRow key={activity.id}>
              <TableCell>
                {activity.title}
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {nameOf(activity.formOfSupport)}
                </Typography>
              </TableCell>
              <TableCell>
                {activity.responsibleName}
                <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                  {translate(`plans.responsible.${activity.responsible}`)}
                </Typography>
              </TableCell>
              <TableCell>
                <ActivityDue activity={activity} />
              </TableCell>
              <TableCell>{activity.expectedEffect}</TableCell>
              <TableCell>
                <ActivityStatusChip status={activity.status} />
              </TableCell>
              <TableCell align="right">
                <ActivityActions activity={activity} plan={plan} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
