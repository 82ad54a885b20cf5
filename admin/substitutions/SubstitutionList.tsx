import Add from '@mui/icons-material/Add';
import { Box, Button, Stack, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Substitution, SubstitutionState } from '#contract/substitutions.ts';
import { Pick } from '../app/Pick.tsx';
import { usePhone } from '../app/usePhone.ts';
import { SubstitutionCards } from './SubstitutionCards.tsx';
import { SubstitutionTable } from './SubstitutionTable.tsx';

/** Who stands in for whom: planned, now and before, the last to end first. */
export const SubstitutionList = () => {
  const translate = useTranslate();
  return (
    <List
      title="substitutions.title"
      actions={false}
      empty={false}
      exporter={false}
      sort={{ field: 'endedOn', order: 'DESC' }}
      pagination={false}
      component="div"
    >
      <Stack sx={{ gap: 2, pb: 2 }}>
        <Typography sx={{ maxWidth: '75ch' }}>{translate('substitutions.about')}</Typography>
        <Controls />
        <Substitutions />
        <Pagination />
      </Stack>
    </List>
  );
};

const Controls = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
      <Box
        role="group"
        aria-label={translate('resources.substitutions.fields.state')}
        sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}
      >
        {SubstitutionState.options.map((state) => (
          <Pick
            key={state}
            picked={filterValues.state === state}
            onClick={() => setFilters(filterValues.state === state ? {} : { state })}
          >
            {translate(`substitutions.filter.${state}`)}
          </Pick>
        ))}
      </Box>
      <Button component={Link} to="/substitutions/create" variant="contained" startIcon={<Add />}>
        {translate('substitutions.add')}
      </Button>
    </Box>
  );
};

const Substitutions = () => {
  const translate = useTranslate();
  const onPhone = usePhone();
  const { data } = useListContext<Substitution>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('substitutions.none')}</Typography>;
  return onPhone ? <SubstitutionCards substitutions={data} /> : <SubstitutionTable />;
};
