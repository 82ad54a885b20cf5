import { Box, Stack, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import type { Intervention } from '#contract/interventions.ts';
import { Pick } from '../app/Pick.tsx';
import { DangerButton } from './DangerButton.tsx';
import { InterventionCard } from './InterventionCard.tsx';

/** Children in danger, the latest first; what goes on before what is over. */
export const InterventionList = () => {
  const translate = useTranslate();
  return (
    <List
      title="interventions.title"
      actions={false}
      empty={false}
      exporter={false}
      sort={{ field: 'noticedAt', order: 'DESC' }}
      filterDefaultValues={{ open: true }}
      pagination={false}
      component="div"
    >
      <Stack sx={{ gap: 2, pb: 2, maxWidth: 860 }}>
        <Typography>{translate('interventions.about')}</Typography>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
          <OpenFilter />
          <DangerButton />
        </Box>
        <Interventions />
        <Pagination />
      </Stack>
    </List>
  );
};

const OpenFilter = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const chosen = filterValues.open === undefined ? undefined : String(filterValues.open);
  const { open: _, ...others } = filterValues;
  return (
    <Box role="group" aria-label={translate('interventions.filter.label')} sx={{ display: 'flex', gap: 1 }}>
      {['true', 'false'].map((open) => (
        <Pick
          key={open}
          picked={chosen === open}
          onClick={() => setFilters(chosen === open ? others : { ...others, open: open === 'true' })}
        >
          {translate(`interventions.filter.${open}`)}
        </Pick>
      ))}
    </Box>
  );
};

const Interventions = () => {
  const translate = useTranslate();
  const { data, filterValues } = useListContext<Intervention>();
  if (!data) return null;
  if (data.length === 0)
    return (
      <Typography>
        {translate(`interventions.${String(filterValues.open) === 'true' ? 'noneOpen' : 'none'}`)}
      </Typography>
    );
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((intervention) => (
        <li key={intervention.id}>
          <InterventionCard intervention={intervention} />
        </li>
      ))}
    </Stack>
  );
};
