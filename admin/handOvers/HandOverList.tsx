import { Box, Button, Stack, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type HandOver, HandOverState } from '#contract/handOvers.ts';
import { Pick } from '../app/Pick.tsx';
import { HandOverCard } from './HandOverCard.tsx';

/** Files on their way and what became of them: those nobody has answered first. */
export const HandOverList = () => {
  const translate = useTranslate();
  return (
    <List
      title="handOvers.title"
      actions={false}
      empty={false}
      exporter={false}
      sort={{ field: 'proposedAt', order: 'DESC' }}
      filterDefaultValues={{ state: 'pending' }}
      pagination={false}
      component="div"
    >
      <Stack sx={{ gap: 2, pb: 2, maxWidth: 860 }}>
        <Typography>{translate('handOvers.about')}</Typography>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
          <StateFilter />
          <Button component={Link} to="/hand-overs/create" variant="contained" sx={{ minHeight: 44 }}>
            {translate('handOvers.give')}
          </Button>
        </Box>
        <HandOvers />
        <Pagination />
      </Stack>
    </List>
  );
};

const StateFilter = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { state: chosen, ...others } = filterValues;
  return (
    <Box
      role="group"
      aria-label={translate('resources.hand-overs.fields.state')}
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
    >
      {HandOverState.options.map((state) => (
        <Pick
          key={state}
          picked={chosen === state}
          onClick={() => setFilters(chosen === state ? others : { ...others, state })}
        >
          {translate(`handOvers.filter.${state}`)}
        </Pick>
      ))}
    </Box>
  );
};

const HandOvers = () => {
  const translate = useTranslate();
  const { data, filterValues } = useListContext<HandOver>();
  if (!data) return null;
  if (data.length === 0)
    return (
      <Typography>{translate(`handOvers.${filterValues.state === 'pending' ? 'nonePending' : 'none'}`)}</Typography>
    );
  return (
    <Stack component="ul" sx={{ gap: 1.5, p: 0, m: 0, listStyle: 'none' }}>
      {data.map((handOver) => (
        <li key={handOver.id}>
          <HandOverCard handOver={handOver} />
        </li>
      ))}
    </Stack>
  );
};
