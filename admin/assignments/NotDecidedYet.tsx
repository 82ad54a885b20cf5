import { Alert } from '@mui/material';
import { useGetOne, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Family } from '#contract/families.ts';

/** Before an assistant is assigned there is an interview, where the route has one, and the head's decision. */
export const NotDecidedYet = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const { data: family } = useGetOne<Family>('families', { id: familyId });
  if (family?.status !== 'interviewPending' && family?.status !== 'awaitingDecision') return null;
  return (
    <Alert severity="warning">
      {translate(`assignments.notDecidedYet.${family.status}`)}{' '}
      <Link to={`/families/${familyId}/show?part=intake`}>{translate('assignments.toIntake')}</Link>
    </Alert>
  );
};
