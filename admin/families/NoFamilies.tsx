import { Typography } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';

export const NoFamilies = () => {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const filtered = Object.keys(filterValues).some((name) => name !== 'open');
  return (
    <Typography sx={{ p: 3, color: 'text.secondary' }}>
      {translate(filtered ? 'families.nothingFiltered' : 'families.nothing')}
    </Typography>
  );
};
