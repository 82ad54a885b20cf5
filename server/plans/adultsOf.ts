import { livingThereOn } from '../families/livingThereOn.ts';
import { ageOn } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';

/** Whose age nobody wrote down is an adult by what they are to the family. */
const adultRoles: readonly string[] = ['parent', 'partner', 'grandparent', 'otherAdult'];

/** Adults who live in a family today, whatever they are to it: a grown-up child, too. Nobody waits for the answer of the dead. */
export async function adultsOf({ db, today }: Command, familyId: string) {
  const members = await db.familyMember.findMany({ where: { familyId, ...livingThereOn(today) } });
  const people = await db.person.findMany({
    where: { id: { in: members.map(({ personId }) => personId) } },
    orderBy: [{ bornOn: 'asc' }, { id: 'asc' }],
  });
  const deaths = await db.death.findMany({
    where: { personId: { in: people.map(({ id }) => id) }, withdrawnOn: null },
  });
  const living = people.filter(({ id }) => !deaths.some(({ personId }) => personId === id));
  return living.filter(({ id, bornOn }) =>
    bornOn
      ? ageOn(bornOn, today) >= 18
      : members.some(({ personId, role }) => personId === id && adultRoles.includes(role)),
  );
}
