import Add from '@mui/icons-material/Add';
import { Box, Button, Stack, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assignment } from '#contract/assignments.ts';
import { usePhone } from '../app/usePhone.ts';
import { AssignmentCards } from './AssignmentCards.tsx';
import { AssignmentTable } from './AssignmentTable.tsx';
import { Unassigned } from './Unassigned.tsx';
import { Workers } from './Workers.tsx';

/** Who looks after what: nobody's families first, then workers with their caseload, then assignments and their history. */
export const AssignmentList = () => (
  <List
    title="assignments.title"
    actions={false}
    empty={false}
    exporter={false}
    filterDefaultValues={{ current: true }}
    sort={{ field: 'startedOn', order: 'DESC' }}
    perPage={50}
    pagination={false}
    component="div"
  >
    <Stack sx={{ gap: 3, pb: 2 }}>
      <Unassigned />
      <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '300px minmax(0, 1fr)' } }}>
        <Workers />
        <Assignments />
      </Box>
    </Stack>
  </List>
);

const Assignments = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const { data } = useListContext<Assignment>();
  return (
    <Box component="section" aria-label={translate('assignments.title')} sx={{ minWidth: 0 }}>
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', justifyContent: 'space-between', mb: 1.5 }}>
        <StateFilter />
        <Button component={Link} to="/assignments/create" variant="contained" startIcon={<Add />}>
          {translate('assignments.assign')}
        </Button>
      </Stack>
      {data?.length === 0 && <Typography>{translate('assignments.none')}</Typography>}
      {data && data.length > 0 && (phone ? <AssignmentCards /> : <AssignmentTable />)}
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Box>
  );
};

const StateFilter = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { current, ...others } = filterValues;
  const chosen = current === undefined ? 'all' : current ? 'current' : 'past';
  const choose = (state: string | null) => {
    if (state === 'all') setFilters(others);
    else if (state) setFilters({ ...others, current: state === 'current' });
  };
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={translate('assignments.state')}
      value={chosen}
      onChange={(_, state) => choose(state)}
    >
      {['current', 'past', 'all'].map((state) => (
        <ToggleButton key={state} value={state}>
          {translate(`assignments.${state}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
