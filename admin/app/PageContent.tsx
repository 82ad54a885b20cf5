import { Box, CircularProgress } from '@mui/material';
import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { Crash } from './Crash.tsx';
import { DemoBanner } from './DemoBanner.tsx';
import { usePageBeginning } from './versions.ts';

/** The page itself; when its program breaks, the frame around it still stands. */
export const PageContent = ({ children }: { children: ReactNode }) => {
  const { pathname } = useLocation();
  const beginning = usePageBeginning();
  return (
    <Box component="main" id="main-content" tabIndex={-1} sx={{ flex: 1, minWidth: 0, outline: 'none' }}>
      <DemoBanner />
      <Box sx={{ px: { xs: 2, md: 3 }, py: { xs: 1.5, md: 2 }, maxWidth: 1400, mx: 'auto' }}>
        <Crash key={`${pathname} ${beginning}`}>
          <Suspense fallback={<Waiting />}>{children}</Suspense>
        </Crash>
      </Box>
    </Box>
  );
};

const Waiting = () => (
  <Box sx={{ display: 'grid', placeItems: 'center', py: 10 }}>
    <CircularProgress />
  </Box>
);
