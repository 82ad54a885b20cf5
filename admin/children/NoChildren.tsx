import { Box, Button, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

export const NoChildren = () => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const narrowed = Object.keys(filterValues).some((filter) => filter !== 'inCare') || filterValues.inCare === 'false';

  return (
    <Box sx={{ p: 3 }}>
      <Typography sx={{ mb: 1 }}>{translate(narrowed ? 'children.nothingFiltered' : 'children.nothing')}</Typography>
      {narrowed && <Button onClick={() => setFilters({ inCare: 'true' })}>{translate('children.clear')}</Button>}
    </Box>
  );
};
