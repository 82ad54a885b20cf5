import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Stack } from '@mui/material';
import { List, useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePhone } from '../app/usePhone.ts';
import { SearchByPesel } from '../identifiers/SearchByPesel.tsx';
import { FamilyCards } from './FamilyCards.tsx';
import { FamilyFilters } from './FamilyFilters.tsx';
import { FamilyTable } from './FamilyTable.tsx';

export const FamilyList = () => {
  const onPhone = usePhone();
  return (
    <List
      actions={false}
      empty={false}
      exporter={false}
      perPage={25}
      component="div"
      sort={{ field: 'name', order: 'ASC' }}
      filterDefaultValues={{ open: true }}
    >
      <Stack sx={{ gap: 2, mt: 1 }}>
        <FamilyFilters />
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          <AddFamily />
          <SearchByPesel />
        </Box>
        {onPhone ? <FamilyCards /> : <FamilyTable />}
      </Stack>
    </List>
  );
};

const AddFamily = () => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'families', action: 'create' });
  if (!canAccess) return null;
  return (
    <Button component={Link} to="/intakes/create" variant="contained" startIcon={<AddIcon />} sx={{ minHeight: 44 }}>
      {translate('families.add')}
    </Button>
  );
};
