import { Box } from '@mui/material';
import type { ReactNode } from 'react';

/** Several `Pick`s of which one holds: on a phone one line that is moved with the thumb. */
export const PickLine = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box
    role="group"
    aria-label={label}
    sx={{
      display: 'flex',
      gap: 1,
      flexWrap: { xs: 'nowrap', md: 'wrap' },
      overflowX: 'auto',
      mx: { xs: -2, md: 0 },
      px: { xs: 2, md: 0 },
      py: 0.5,
      '& > *': { flexShrink: 0 },
    }}
  >
    {children}
  </Box>
);
