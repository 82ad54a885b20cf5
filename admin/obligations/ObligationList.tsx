import { Box, Stack, Typography } from '@mui/material';
import { List, useListContext, usePermissions, useTranslate } from 'react-admin';
import type { Role } from '#contract/actor.ts';
import type { Obligation } from '#contract/obligations.ts';
import { ObligationFilters } from './ObligationFilters.tsx';
import { ObligationLine } from './ObligationLine.tsx';

/** What is due for the one who asks, overdue first; a supervisor sees everybody's. */
export const ObligationList = () => (
  <List
    title="obligations.title"
    actions={false}
    empty={false}
    exporter={false}
    perPage={25}
    filterDefaultValues={{ open: true }}
    sort={{ field: 'dueOn', order: 'ASC' }}
    component="div"
  >
    <ObligationFilters />
    <ObligationsByState />
  </List>
);

const ObligationsByState = () => {
  const translate = useTranslate();
  const forSupervisor = usePermissions<Role>().permissions === 'supervisor';
  const { data, isPending, filterValues } = useListContext<Obligation>();
  if (isPending || !data) return null;
  if (data.length === 0) {
    const { open, ...narrowed } = filterValues;
    const sentence = open && Object.keys(narrowed).length === 0 ? 'nothing' : 'nothingFiltered';
    return <Typography sx={{ p: 3 }}>{translate(`obligations.${sentence}`)}</Typography>;
  }
  const states = [...new Set(data.map(({ state }) => state))];

  return (
    <Stack sx={{ gap: 3, my: 2 }}>
      {states.map((state) => (
        <Box component="section" key={state} aria-label={translate(`obligations.state.${state}`)}>
          <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
            {translate(`obligations.state.${state}`)}
          </Typography>
          <Stack sx={{ gap: 1 }}>
            {data
              .filter((obligation) => obligation.state === state)
              .map((obligation) => (
                <ObligationLine key={obligation.id} obligation={obligation} withResponsible={forSupervisor} />
              ))}
          </Stack>
        </Box>
      ))}
    </Stack>
  );
};
