import { Box, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import type { Intervention } from '#contract/interventions.ts';
import { CardList } from '../app/CardList.tsx';
import { Cards } from '../app/Cards.tsx';
import { PickFilter } from '../app/PickFilter.tsx';
import { DangerButton } from './DangerButton.tsx';
import { InterventionCard } from './InterventionCard.tsx';

/** Children in danger, the latest first; what goes on before what is over. */
export const InterventionList = () => (
  <CardList
    title="interventions.title"
    about="interventions.about"
    sort={{ field: 'noticedAt', order: 'DESC' }}
    filterDefaultValues={{ open: true }}
  >
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
      <PickFilter
        source="open"
        options={[true, false]}
        label="interventions.filter.label"
        words="interventions.filter"
      />
      <DangerButton />
    </Box>
    <Interventions />
  </CardList>
);

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
    <Cards>
      {data.map((intervention) => (
        <InterventionCard key={intervention.id} intervention={intervention} />
      ))}
    </Cards>
  );
};
