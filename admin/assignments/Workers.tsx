import { Box, List, ListItem, ListItemButton, Paper, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { teamEndpoint } from '#contract/team.ts';
import { useApi } from '../app/useApi.ts';
import { Caseload } from '../team/Caseload.tsx';

/** Everyone who may look after families, with how many they have; choosing one narrows the list. */
export const Workers = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { data: team } = useApi(teamEndpoint);
  const { staffId: chosen, ...others } = filterValues;
  if (!team) return null;
  const byName = team.members.toSorted((a, b) => a.name.localeCompare(b.name, 'pl'));

  return (
    <Box component="section" aria-label={translate('assignments.workers')}>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate('assignments.workers')}
      </Typography>
      <Paper variant="outlined">
        <List dense disablePadding>
          <ListItem disablePadding>
            <ListItemButton selected={!chosen} aria-pressed={!chosen} onClick={() => setFilters(others)}>
              {translate('assignments.everyone')}
            </ListItemButton>
          </ListItem>
          {byName.map(({ staffId, name, role, caseload }) => (
            <ListItem key={`${staffId}-${role}`} disablePadding>
              <ListItemButton
                selected={chosen === staffId}
                aria-pressed={chosen === staffId}
                onClick={() => setFilters({ ...others, staffId })}
                sx={{ display: 'flex', gap: 1, justifyContent: 'space-between' }}
              >
                <Box sx={{ minWidth: 0 }}>
                  <Typography variant="body2">{name}</Typography>
                  <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                    {translate(`staff.role.${role}`)}
                  </Typography>
                </Box>
                <Caseload count={caseload} />
              </ListItemButton>
            </ListItem>
          ))}
        </List>
      </Paper>
    </Box>
  );
};
