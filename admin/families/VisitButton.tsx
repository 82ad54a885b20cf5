import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

type Props = { familyId?: string | null; fosterFamilyId?: string | null; name: string };

/** The shortest way to a visit written down; only for those who pay visits. */
export const VisitButton = ({ familyId, fosterFamilyId, name }: Props) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'activity-logs', action: 'create' });
  if (!canAccess) return null;
  const whose = familyId ? `familyId=${familyId}` : `fosterFamilyId=${fosterFamilyId}`;
  return (
    <Button
      component={Link}
      to={`/activity-logs/create?${whose}`}
      variant="contained"
      startIcon={<AddIcon />}
      aria-label={`${translate('families.visit')}: ${name}`}
      sx={{ minHeight: 44 }}
    >
      {translate('families.visit')}
    </Button>
  );
};
