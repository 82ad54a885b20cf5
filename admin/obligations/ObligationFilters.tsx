import { Box, Button, MenuItem, TextField } from '@mui/material';
import { useGetList, useListContext, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '#contract/actor.ts';
import { ObligationRuleCode, ObligationState } from '#contract/obligations.ts';
import type { StaffMember } from '#contract/staff.ts';

const toDo = 'toDo';
const any = 'any';

export const ObligationFilters = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { open, state, rule } = filterValues;
  const narrow = (filter: Record<string, unknown>) =>
    setFilters(Object.fromEntries(Object.entries({ ...filterValues, ...filter }).filter(([, value]) => value)));
  const chooseState = (choice: string) => {
    if (choice === toDo) return narrow({ open: true, state: null });
    narrow({ open: null, state: choice === any ? null : choice });
  };
  const narrowed = !open || Object.keys(filterValues).length > 1;

  return (
    <Box
      role="search"
      aria-label={translate('obligations.filters')}
      sx={{
        display: 'flex',
        gap: 1.5,
        flexWrap: 'wrap',
        alignItems: 'center',
        pt: 1,
        '& > *': { width: { xs: '100%', sm: 240 } },
      }}
    >
      <TextField
        select
        size="small"
        label={translate('resources.obligations.fields.state')}
        value={state ?? (open ? toDo : any)}
        onChange={({ target }) => chooseState(target.value)}
      >
        <MenuItem value={toDo}>{translate('obligations.stateToDo')}</MenuItem>
        {ObligationState.options.map((option) => (
          <MenuItem key={option} value={option}>
            {translate(`obligations.state.${option}`)}
          </MenuItem>
        ))}
        <MenuItem value={any}>{translate('obligations.any')}</MenuItem>
      </TextField>
      <TextField
        select
        size="small"
        label={translate('resources.obligations.fields.rule')}
        value={rule ?? any}
        onChange={({ target }) => narrow({ rule: target.value === any ? null : target.value })}
      >
        <MenuItem value={any}>{translate('obligations.any')}</MenuItem>
        {ObligationRuleCode.options.map((option) => (
          <MenuItem key={option} value={option}>
            {translate(`obligations.rule.${option}`)}
          </MenuItem>
        ))}
      </TextField>
      <WorkerFilter value={filterValues.staffId} onChange={(staffId) => narrow({ staffId })} />
      {narrowed && <Button onClick={() => setFilters({ open: true })}>{translate('obligations.clear')}</Button>}
    </Box>
  );
};

/** Only for those who see more than their own. */
const WorkerFilter = ({ value, onChange }: { value?: string; onChange: (staffId: string | null) => void }) => {
  const translate = useTranslate();
  const forSupervisor = usePermissions<Role>().permissions === 'supervisor';
  const { data } = useGetList<StaffMember>(
    'staff',
    { sort: { field: 'familyName', order: 'ASC' }, pagination: { page: 1, perPage: 100 } },
    { enabled: forSupervisor },
  );
  if (!forSupervisor || !data) return null;

  return (
    <TextField
      select
      size="small"
      label={translate('resources.obligations.fields.staffId')}
      value={value ?? any}
      onChange={({ target }) => onChange(target.value === any ? null : target.value)}
    >
      <MenuItem value={any}>{translate('obligations.any')}</MenuItem>
      {data
        .filter(({ roles }) => roles.includes('assistant') || roles.includes('coordinator'))
        .map(({ id, givenName, familyName }) => (
          <MenuItem key={id} value={id}>
            {familyName} {givenName}
          </MenuItem>
        ))}
    </TextField>
  );
};
