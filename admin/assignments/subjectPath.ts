import type { Assignment } from '#contract/assignments.ts';

export const subjectPath = ({ familyId, fosterFamilyId }: Pick<Assignment, 'familyId' | 'fosterFamilyId'>) =>
  familyId ? `/families/${familyId}/show` : `/foster-families/${fosterFamilyId}/show`;
