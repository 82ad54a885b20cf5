import { Alert, Button, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link, useSearchParams } from 'react-router';
import { AssessChild } from './AssessChild.tsx';
import { AssessFamily } from './AssessFamily.tsx';

/** Of a family or of a child: an assessment always begins from somebody's page or from what is due. */
export const AssessmentCreate = () => {
  const [params] = useSearchParams();
  const familyId = params.get('familyId');
  const childId = params.get('childId');
  if (familyId) return <AssessFamily familyId={familyId} />;
  if (childId) return <AssessChild childId={childId} />;
  return <ChooseSubject />;
};

const ChooseSubject = () => {
  const translate = useTranslate();
  return (
    <Stack sx={{ gap: 2, my: 2, alignItems: 'flex-start' }}>
      <Alert severity="info">{translate('assessments.chooseSubject')}</Alert>
      <Button component={Link} to="/families">
        {translate('assessments.toFamilies')}
      </Button>
      <Button component={Link} to="/children">
        {translate('assessments.toChildren')}
      </Button>
    </Stack>
  );
};
