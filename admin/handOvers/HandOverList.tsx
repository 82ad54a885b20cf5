import { Box, Button, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type HandOver, HandOverState } from '#contract/handOvers.ts';
import { CardList } from '../app/CardList.tsx';
import { Cards } from '../app/Cards.tsx';
import { PickFilter } from '../app/PickFilter.tsx';
import { HandOverCard } from './HandOverCard.tsx';

/** Files on their way and what became of them: those nobody has answered first. */
export const HandOverList = () => {
  const translate = useTranslate();
  return (
    <CardList
      title="handOvers.title"
      about="handOvers.about"
      sort={{ field: 'proposedAt', order: 'DESC' }}
      filterDefaultValues={{ state: 'pending' }}
    >
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'space-between' }}>
        <PickFilter
          source="state"
          options={HandOverState.options}
          label="resources.hand-overs.fields.state"
          words="handOvers.filter"
        />
        <Button component={Link} to="/hand-overs/create" variant="contained" sx={{ minHeight: 44 }}>
          {translate('handOvers.give')}
        </Button>
      </Box>
      <HandOvers />
    </CardList>
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
    <Cards>
      {data.map((handOver) => (
        <HandOverCard key={handOver.id} handOver={handOver} />
      ))}
    </Cards>
  );
};
