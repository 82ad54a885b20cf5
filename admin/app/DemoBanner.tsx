import ScienceIcon from '@mui/icons-material/ScienceOutlined';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useIdentity } from './useIdentity.ts';

/** Nobody shall take invented people for real ones. */
export const DemoBanner = () => {
  const translate = useTranslate();
  const identity = useIdentity();
  if (!identity?.demo) return null;

  return (
    <Box
      className="no-print"
      sx={{
        display: 'flex',
        gap: 1,
        alignItems: 'center',
        px: { xs: 2, md: 3 },
        py: 0.5,
        bgcolor: '#fff3d6',
        color: '#5a3a00',
      }}
    >
      <ScienceIcon fontSize="small" />
      <Typography variant="body2">
        <strong>{translate('app.demo.title')}</strong> · {identity.unitName}
      </Typography>
    </Box>
  );
};
