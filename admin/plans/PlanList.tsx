import { Box, Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { DataTable, List, useListContext, usePermissions, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Role } from '#contract/actor.ts';
import { type HelpPlan, PlanKind, PlanStatus } from '#contract/plans.ts';
import { Day } from '../app/Day.tsx';
import { usePhone } from '../app/usePhone.ts';
import { PlanStatusChip } from './PlanChips.tsx';
import { usePlanFacts } from './planFacts.ts';
import { planPath } from './planPaths.ts';

/** For a supervisor it opens with what waits for approval, the longest waiting first. */
export const PlanList = () => {
  const role = usePermissions<Role>().permissions;
  if (!role) return null;
  return <PlanListOf filter={role === 'supervisor' ? { status: 'submitted' } : {}} />;
};

const PlanListOf = ({ filter }: { filter: Partial<HelpPlan> }) => (
  <List
    actions={false}
    empty={false}
    exporter={false}
    perPage={25}
    filterDefaultValues={filter}
    // What waits longest is decided first; otherwise the newest plans come first.
    sort={filter.status ? { field: 'submittedOn', order: 'ASC' } : { field: 'draftedOn', order: 'DESC' }}
    component="div"
  >
    <PlanFilters />
    <Plans />
  </List>
);

const any = 'any';

const PlanFilters = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const narrow = (field: string, choice: string) => {
    const { [field]: _, ...others } = filterValues;
    setFilters(choice === any ? others : { ...others, [field]: choice });
  };

  return (
    <Box
      role="search"
      aria-label={translate('plans.filters')}
      sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', pt: 1, pb: 2, '& > *': { width: { xs: '100%', sm: 260 } } }}
    >
      <TextField
        select
        size="small"
        label={translate('resources.help-plans.fields.status')}
        value={filterValues.status ?? any}
        onChange={({ target }) => narrow('status', target.value)}
      >
        <MenuItem value={any}>{translate('plans.any')}</MenuItem>
        {PlanStatus.options.map((status) => (
          <MenuItem key={status} value={status}>
            {translate(`plans.status.${status}`)}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        size="small"
        label={translate('resources.help-plans.fields.kind')}
        value={filterValues.kind ?? any}
        onChange={({ target }) => narrow('kind', target.value)}
      >
        <MenuItem value={any}>{translate('plans.any')}</MenuItem>
        {PlanKind.options.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {translate(`plans.kind.${kind}`)}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
};

const Plans = () => {
  const { data, isPending, filterValues, setFilters } = useListContext<HelpPlan>();
  const translate = useTranslate();
  const onPhone = usePhone();
  if (isPending || !data) return null;
  if (data.length === 0) {
    const onlyWaiting = filterValues.status === 'submitted' && !filterValues.kind;
    const narrowed = Object.keys(filterValues).length > 0;
    const sentence = onlyWaiting ? 'nothingToApprove' : narrowed ? 'nothingFiltered' : 'nothingYet';
    return (
      <Box sx={{ p: 3 }}>
        <Typography sx={{ mb: 1 }}>{translate(`plans.${sentence}`)}</Typography>
        {narrowed && <Button onClick={() => setFilters({})}>{translate('plans.showAll')}</Button>}
      </Box>
    );
  }
  if (onPhone) {
    return (
      <Stack sx={{ gap: 2 }}>
        {data.map((plan) => (
          <PlanCard key={plan.id} plan={plan} />
        ))}
      </Stack>
    );
  }

  return (
    <Paper variant="outlined">
      <DataTable<HelpPlan> bulkActionButtons={false} rowClick={false} sx={{ '& th': { overflowWrap: 'normal' } }}>
        <DataTable.Col<HelpPlan>
          source="subjectName"
          disableSort
          render={(plan) => (
            <Box component={Link} to={planPath(plan)} sx={{ color: 'primary.main' }}>
              {plan.subjectName}
            </Box>
          )}
        />
        <DataTable.Col<HelpPlan> source="kind" disableSort render={({ kind }) => translate(`plans.kind.${kind}`)} />
        <DataTable.NumberCol<HelpPlan> source="version" />
        <DataTable.Col<HelpPlan>
          source="status"
          disableSort
          render={({ status }) => <PlanStatusChip status={status} />}
        />
        <DataTable.Col<HelpPlan> source="draftedByName" disableSort />
        <DataTable.Col<HelpPlan> source="submittedOn" render={({ submittedOn }) => <Day value={submittedOn} />} />
        <DataTable.Col<HelpPlan> source="approvedOn" render={({ approvedOn }) => <Day value={approvedOn} />} />
      </DataTable>
    </Paper>
  );
};

const PlanCard = ({ plan }: { plan: HelpPlan }) => {
  const translate = useTranslate();
  const facts = usePlanFacts(plan);
  return (
    <Box component="article">
      <Box component={Link} to={planPath(plan)} sx={{ color: 'primary.main', fontWeight: 600 }}>
        {plan.subjectName}
      </Box>
      <Typography component="div">
        {translate(`plans.kind.${plan.kind}`)}, {translate('plans.version', { version: plan.version })}{' '}
        <PlanStatusChip status={plan.status} />
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {facts.join(' · ')}
      </Typography>
    </Box>
  );
};
