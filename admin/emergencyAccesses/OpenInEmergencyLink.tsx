import LockOpen from '@mui/icons-material/LockOpenOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

/** Where a search found nothing: perhaps the family is somebody else's, and the child cannot wait. */
export const OpenInEmergencyLink = () => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'emergency-accesses', action: 'create' });
  if (!canAccess) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography variant="body2">{translate('emergencyAccesses.notOnList')}</Typography>
      <Button component={Link} to="/emergency-accesses/create" startIcon={<LockOpen />} sx={{ minHeight: 44 }}>
        {translate('emergencyAccesses.open')}
      </Button>
    </Box>
  );
};
