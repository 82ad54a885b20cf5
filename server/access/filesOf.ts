import type { Role } from '#contract/actor.ts';
import type { Files } from '../platform/actor.ts';

type Subject = { familyId: string | null; fosterFamilyId: string | null };

/** The dated facts about one unit that decide which files are open to whom. Days are midnight UTC, as everywhere. */
export type AccessFacts = {
  readonly assignments: readonly (Subject & { staffId: string; startedOn: Date; endedOn: Date | null })[];
  readonly substitutions: readonly { absentId: string; substituteId: string; startedOn: Date; endedOn: Date }[];
  readonly emergencies: readonly (Subject & { staffId: string; grantedAt: Date; expiresAt: Date })[];
  readonly conflicts: readonly (Subject & { staffId: string; withdrawnAt: Date | null })[];
  readonly seals: readonly (Subject & { namedIds: readonly string[]; liftedAt: Date | null })[];
};

type Asking = { readonly id: string; readonly role: Role; readonly today: Date; readonly now: Date };

/**
 * The rule of access, whole: a file is open to those assigned to it today, to who stands in for them, and to who opened
 * it in an emergency not four hours ago; a conflict of interest, or a seal that does not name the person, closes it
 * whatever else would open it. Assistants open families, coordinators foster families.
 */
export function filesOf(facts: AccessFacts, { id, role, today, now }: Asking): { open: Files; closed: Files } {
  const onToday = ({ startedOn, endedOn }: { startedOn: Date; endedOn: Date | null }) =>
    startedOn <= today && (endedOn === null || endedOn >= today);
  const absent = facts.substitutions.filter((each) => each.substituteId === id && onToday(each));
  const actsFor = new Set([id, ...absent.map(({ absentId }) => absentId)]);
  const opening: Subject[] = [
    ...facts.assignments.filter((each) => actsFor.has(each.staffId) && onToday(each)),
    ...facts.emergencies.filter((each) => each.staffId === id && each.grantedAt <= now && now < each.expiresAt),
  ];
  const closing: Subject[] = [
    ...facts.conflicts.filter((each) => each.staffId === id && !each.withdrawnAt),
    ...facts.seals.filter((each) => !each.namedIds.includes(id) && !each.liftedAt),
  ];
  const closed = asFiles(closing);
  const open = asFiles(opening);
  return {
    closed,
    open: {
      families: role === 'assistant' ? without(open.families, closed.families) : [],
      fosterFamilies: role === 'coordinator' ? without(open.fosterFamilies, closed.fosterFamilies) : [],
    },
  };
}

const asFiles = (subjects: readonly Subject[]): Files => ({
  families: [...new Set(subjects.flatMap(({ familyId }) => familyId ?? []))],
  fosterFamilies: [...new Set(subjects.flatMap(({ fosterFamilyId }) => fosterFamilyId ?? []))],
});

const without = (ids: readonly string[], taken: readonly string[]) => ids.filter((id) => !taken.includes(id));
