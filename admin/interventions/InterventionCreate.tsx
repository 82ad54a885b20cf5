import { useSearchParams } from 'react-router-dom';
import { ChooseSubject } from '../activityLogs/ChooseSubject.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import { RecordIntervention } from './RecordIntervention.tsx';

/** Whose child is known from where one comes; if not, it is asked first. */
export const InterventionCreate = () => {
  const [params] = useSearchParams();
  const authorId = useIdentity()?.id;
  const familyId = params.get('familyId');
  const fosterFamilyId = params.get('fosterFamilyId');
  if (!authorId) return null;
  if (familyId) return <RecordIntervention key={familyId} subject={{ familyId }} authorId={authorId} />;
  if (fosterFamilyId)
    return <RecordIntervention key={fosterFamilyId} subject={{ fosterFamilyId }} authorId={authorId} />;
  return <ChooseSubject title="interventions.danger" forWhat="/interventions/create" />;
};
