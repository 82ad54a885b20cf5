import DangerIcon from '@mui/icons-material/ReportProblemOutlined';
import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

type Props = { familyId?: string; fosterFamilyId?: string };

/** Always at hand for those who stand in front of it; without a family it asks for one. */
export const DangerButton = ({ familyId, fosterFamilyId }: Props) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'interventions', action: 'create' });
  if (!canAccess) return null;
  const about = familyId ? `?familyId=${familyId}` : fosterFamilyId ? `?fosterFamilyId=${fosterFamilyId}` : '';
  return (
    <Button
      component={Link}
      to={`/interventions/create${about}`}
      variant="outlined"
      color="error"
      startIcon={<DangerIcon />}
      sx={{ minHeight: 44 }}
    >
      {translate('interventions.danger')}
    </Button>
  );
};
