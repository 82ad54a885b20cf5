import { Box, Button, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { OpenInEmergencyLink } from '../emergencyAccesses/OpenInEmergencyLink.tsx';

export const NoFosterFamilies = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const narrowed = Object.keys(filterValues).some((filter) => filter !== 'active') || filterValues.active === 'false';

  return (
    <Box sx={{ p: 3 }}>
      <Typography sx={{ mb: 1 }}>
        {translate(narrowed ? 'fosterFamilies.nothingFiltered' : 'fosterFamilies.nothing')}
      </Typography>
      {narrowed && <Button onClick={() => setFilters({ active: 'true' })}>{translate('fosterFamilies.clear')}</Button>}
      <OpenInEmergencyLink />
    </Box>
  );
};
