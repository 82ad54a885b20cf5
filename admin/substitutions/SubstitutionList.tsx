import Add from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Substitution, SubstitutionState } from '#contract/substitutions.ts';
import { CardList } from '../app/CardList.tsx';
import { PickFilter } from '../app/PickFilter.tsx';
import { usePhone } from '../app/usePhone.ts';
import { SubstitutionCards } from './SubstitutionCards.tsx';
import { SubstitutionTable } from './SubstitutionTable.tsx';

/** Who stands in for whom: planned, now and before, the last to end first. */
export const SubstitutionList = () => {
  const translate = useTranslate();
  return (
    <CardList title="substitutions.title" about="substitutions.about" sort={{ field: 'endedOn', order: 'DESC' }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' }}>
        <PickFilter
          source="state"
          options={SubstitutionState.options}
          label="resources.substitutions.fields.state"
          words="substitutions.filter"
        />
        <Button component={Link} to="/substitutions/create" variant="contained" startIcon={<Add />}>
          {translate('substitutions.add')}
        </Button>
      </Box>
      <Substitutions />
    </CardList>
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
