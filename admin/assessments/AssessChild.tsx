import { useGetOne, useTranslate } from 'react-admin';
import { ChildConclusion } from '#contract/assessments.ts';
import type { Child } from '#contract/children.ts';
import { AssessmentForm } from './AssessmentForm.tsx';

/** Whom the Act calls to the meeting about a child. */
const statutoryParticipants = [
  'fosterFamily',
  'coordinator',
  'pedagogue',
  'psychologist',
  'assistant',
  'adoptionCentre',
  'parents',
  'child',
];

/** What the Act says the assessment is for, in its order. */
const statutoryPurposes = ['familySituation', 'methods', 'plan', 'adoption', 'health', 'stay', 'otherPlacement'];

export const AssessChild = ({ childId }: { childId: string }) => {
  const translate = useTranslate();
  const { data: child } = useGetOne<Child>('children', { id: childId });
  if (!child) return null;
  const name = `${child.givenName} ${child.familyName}`;
  const known: Record<string, string | null> = { fosterFamily: child.fosterFamilyName, child: name };
  const participants = statutoryParticipants.map(
    (who) => `${translate(`assessments.participantsLine.${who}`)}: ${known[who] ?? ''}`,
  );

  return (
    <AssessmentForm
      about={{ kind: 'child', childId }}
      name={name}
      conclusions={ChildConclusion}
      participants={participants.join('\n')}
      purposes={statutoryPurposes.map((purpose) => translate(`assessments.purposes.${purpose}`))}
      backTo={`/children/${childId}/show`}
    />
  );
};
