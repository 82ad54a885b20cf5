import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FosterFamily } from '#contract/fosterFamilies.ts';

/** How many of the places are taken; more than there are is said in words, not only by colour. */
export const Occupancy = ({ family: { children, capacity } }: { family: FosterFamily }) => {
  const translate = useTranslate();
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
      {translate('fosterFamilies.occupied', { children, capacity })}
      {children > capacity && (
        <Chip size="small" color="error" variant="outlined" label={translate('fosterFamilies.over')} />
      )}
    </Box>
  );
};
