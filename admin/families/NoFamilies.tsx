import { Box, Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { OpenInEmergencyLink } from '../emergencyAccesses/OpenInEmergencyLink.tsx';

export const NoFamilies = () => {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const filtered = Object.keys(filterValues).some((name) => name !== 'open');
  return (
    <Box sx={{ p: 3 }}>
      <Typography sx={{ color: 'text.secondary' }}>
        {translate(filtered ? 'families.nothingFiltered' : 'families.nothing')}
      </Typography>
      <OpenInEmergencyLink />
    </Box>
  );
};
