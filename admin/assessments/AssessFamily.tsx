import { useGetOne } from 'react-admin';
import { FamilyConclusion } from '#contract/assessments.ts';
import type { Family } from '#contract/families.ts';
import { AssessmentForm } from './AssessmentForm.tsx';

export const AssessFamily = ({ familyId }: { familyId: string }) => {
  const { data: family } = useGetOne<Family>('families', { id: familyId });
  if (!family) return null;

  return (
    <AssessmentForm
      about={{ kind: 'family', familyId }}
      name={family.name}
      conclusions={FamilyConclusion}
      participants=""
      backTo={`/families/${familyId}/show`}
    />
  );
};
