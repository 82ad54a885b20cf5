import { Box, Typography } from '@mui/material';

/** Nothing but a name and a roof; the page's own heading is its title. */
export const Brand = () => (
  <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, px: 2.5, minHeight: 64 }}>
    <Box
      component="img"
      src="/icon.svg"
      alt=""
      sx={{ width: 32, height: 32, borderRadius: 1, boxShadow: '0 0 0 1px rgba(255, 255, 255, 0.35)' }}
    />
    <Typography component="span" sx={{ fontSize: '1.25rem', fontWeight: 700, letterSpacing: '0.01em' }}>
      Piecza
    </Typography>
  </Box>
);
