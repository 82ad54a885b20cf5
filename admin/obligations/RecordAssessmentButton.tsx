import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Obligation } from '#contract/obligations.ts';

/** Both rules are met by an assessment; who may not record one sees no button. */
export const RecordAssessmentButton = ({ obligation }: { obligation: Obligation }) => {
  const translate = useTranslate();
  const { canAccess } = useCanAccess({ resource: 'assessments', action: 'create' });
  const { metOn, closedOn, familyId, childId } = obligation;
  if (!canAccess || metOn || closedOn) return null;
  const subject = familyId ? `familyId=${familyId}` : `childId=${childId}`;

  return (
    <Button component={Link} to={`/assessments/create?${subject}`} variant="contained" sx={{ flexShrink: 0 }}>
      {translate('obligations.recordAssessment')}
    </Button>
  );
};
