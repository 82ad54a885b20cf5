import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Main figures side by side: four on paper and on a wide screen, one on a phone. */
export const FigureGrid = ({ children }: { children: ReactNode }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 2,
      gridTemplateColumns: {
        xs: 'minmax(0, 1fr)',
        sm: 'repeat(2, minmax(0, 1fr))',
        lg: 'repeat(4, minmax(0, 1fr))',
      },
      '@media print': { gridTemplateColumns: 'repeat(4, minmax(0, 1fr))', gap: '8px' },
    }}
  >
    {children}
  </Box>
);
