import type { Actor } from '../platform/actor.ts';

// Conditions on rows, by the file they belong to: what policies are written with. Which files those are is `filesOf`'s.

/** Families open to the actor, and rows about them. */
export const openFamily = ({ open }: Actor) => ({ id: { in: [...open.families] } });
export const ofOpenFamily = ({ open }: Actor) => ({ familyId: { in: [...open.families] } });

/** Foster families open to the actor, and rows about them. */
export const openFosterFamily = ({ open }: Actor) => ({ id: { in: [...open.fosterFamilies] } });
export const ofOpenFosterFamily = ({ open }: Actor) => ({ fosterFamilyId: { in: [...open.fosterFamilies] } });

/** What a supervisor sees: the whole unit but for the files closed to this person. */
export const notClosedFamily = ({ closed }: Actor) => ({ id: { notIn: [...closed.families] } });
export const ofNoClosedFamily = ({ closed }: Actor) => ({ familyId: { notIn: [...closed.families] } });
export const notClosedFosterFamily = ({ closed }: Actor) => ({ id: { notIn: [...closed.fosterFamilies] } });
export const ofNoClosedFosterFamily = ({ closed }: Actor) => ({
  fosterFamilyId: { notIn: [...closed.fosterFamilies] },
});
export const notClosedPerson = ({ closed }: Actor) => ({ id: { notIn: [...closed.people] } });

/** The same for rows that are about a family or a foster family. */
export const ofNoClosedFile = ({ closed }: Actor) => ({
  AND: [
    { OR: [{ familyId: null }, { familyId: { notIn: [...closed.families] } }] },
    { OR: [{ fosterFamilyId: null }, { fosterFamilyId: { notIn: [...closed.fosterFamilies] } }] },
  ],
});

/** The same for rows that are about a family or a child in care. */
export const ofNoClosedSubject = ({ closed }: Actor) => ({
  AND: [
    { OR: [{ familyId: null }, { familyId: { notIn: [...closed.families] } }] },
    { OR: [{ childId: null }, { childId: { notIn: [...closed.children] } }] },
  ],
});
