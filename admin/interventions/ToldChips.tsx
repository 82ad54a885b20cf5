import { Box, Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Intervention } from '#contract/interventions.ts';

/** Who knows so far; that nobody does is said aloud. */
export const ToldChips = ({ told }: Pick<Intervention, 'told'>) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}>
      {told.length === 0 && <Chip size="small" color="warning" label={translate('interventions.nobodyTold')} />}
      {told.map((addressee) => (
        <Chip
          key={addressee}
          size="small"
          variant="outlined"
          label={translate(`interventions.addressee.${addressee}`)}
        />
      ))}
    </Box>
  );
};
