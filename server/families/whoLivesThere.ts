import type { Command } from '../platform/routes.ts';
import { livingThereOn } from './livingThereOn.ts';

/** Who lives in a family today, the oldest first, each with what they are to it; the dead do not. */
export async function whoLivesThere({ db, today }: Command, familyId: string) {
  const members = await db.familyMember.findMany({ where: { familyId, ...livingThereOn(today) } });
  const personId = { in: members.map((each) => each.personId) };
  const people = await db.person.findMany({ where: { id: personId }, orderBy: [{ bornOn: 'asc' }, { id: 'asc' }] });
  const deaths = await db.death.findMany({ where: { personId, withdrawnOn: null } });
  return people
    .filter(({ id }) => !deaths.some((each) => each.personId === id))
    .map((person) => ({
      ...person,
      roles: members.filter((each) => each.personId === person.id).map(({ role }) => role),
    }));
}
