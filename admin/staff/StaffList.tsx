import Add from '@mui/icons-material/Add';
import { Box, Button, MenuItem, Paper, Stack, TextField, Typography } from '@mui/material';
import { DataTable, List, Pagination, useCanAccess, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Role } from '#contract/actor.ts';
import type { StaffMember } from '#contract/staff.ts';
import { usePhone } from '../app/usePhone.ts';
import { useRolesInWords } from './useRolesInWords.ts';

export const StaffList = () => (
  <List
    title="staff.title"
    actions={false}
    empty={false}
    exporter={false}
    sort={{ field: 'familyName', order: 'ASC' }}
    pagination={false}
    component="div"
  >
    <Stack sx={{ gap: 2, pb: 2 }}>
      <Filters />
      <Staff />
      <Pagination />
    </Stack>
  </List>
);

const any = 'any';

const Filters = () => {
  const translate = useTranslate();
  const { canAccess: mayAdd } = useCanAccess({ resource: 'staff', action: 'create' });
  const { filterValues, setFilters } = useListContext();
  const { q, role, ...others } = filterValues;
  const narrow = (filter: { q?: string; role?: string }) =>
    setFilters(Object.fromEntries(Object.entries({ ...others, q, role, ...filter }).filter(([, value]) => value)));

  return (
    <Box
      role="search"
      aria-label={translate('staff.title')}
      sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <TextField
        type="search"
        size="small"
        margin="none"
        label={translate('staff.search')}
        value={q ?? ''}
        onChange={({ target }) => narrow({ q: target.value })}
        sx={{ flex: { xs: '1 1 100%', sm: '0 0 260px' } }}
      />
      <TextField
        select
        size="small"
        margin="none"
        label={translate('resources.staff.fields.role')}
        value={role ?? any}
        onChange={({ target }) => narrow({ role: target.value === any ? '' : target.value })}
        sx={{ flex: { xs: '1 1 100%', sm: '0 0 260px' } }}
      >
        <MenuItem value={any}>{translate('staff.anyRole')}</MenuItem>
        {Role.options.map((option) => (
          <MenuItem key={option} value={option}>
            {translate(`staff.role.${option}`)}
          </MenuItem>
        ))}
      </TextField>
      {(q || role) && <Button onClick={() => setFilters(others)}>{translate('staff.clear')}</Button>}
      {mayAdd && (
        <Button component={Link} to="/staff/create" variant="contained" startIcon={<Add />} sx={{ ml: { md: 'auto' } }}>
          {translate('staff.add')}
        </Button>
      )}
    </Box>
  );
};

const Staff = () => {
  const translate = useTranslate();
  const phone = usePhone();
  const rolesInWords = useRolesInWords();
  const { data } = useListContext<StaffMember>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('staff.none')}</Typography>;
  if (phone)
    return (
      <Stack sx={{ gap: 1.5 }}>
        {data.map((member) => (
          <Paper key={member.id} component="article" variant="outlined" sx={{ p: 2 }}>
            <Name member={member} />
            <Typography variant="body2">{rolesInWords(member.roles)}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {member.email}
            </Typography>
          </Paper>
        ))}
      </Stack>
    );

  return (
    <Paper variant="outlined" sx={{ overflowX: 'auto' }}>
      <DataTable<StaffMember> bulkActionButtons={false} rowClick={false}>
        <DataTable.Col<StaffMember> source="familyName" render={(member) => <Name member={member} />} />
        <DataTable.Col<StaffMember> source="roles" disableSort render={({ roles }) => rolesInWords(roles)} />
        <DataTable.Col<StaffMember> source="email" />
        <DataTable.Col<StaffMember> source="phone" disableSort />
      </DataTable>
    </Paper>
  );
};

const Name = ({ member: { id, givenName, familyName } }: { member: StaffMember }) => (
  <Box component={Link} to={`/staff/${id}/show`} sx={{ color: 'primary.main', fontWeight: 600 }}>
    {familyName} {givenName}
  </Box>
);
