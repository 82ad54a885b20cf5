import { whoLivesThere } from '../families/whoLivesThere.ts';
import { ageOn } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';

/** Whose age nobody wrote down is an adult by what they are to the family. */
const adultRoles: readonly string[] = ['parent', 'partner', 'grandparent', 'otherAdult'];

/** Adults who live in a family today, whatever they are to it: a grown-up child, too. */
export async function adultsOf(command: Command, familyId: string) {
  const people = await whoLivesThere(command, familyId);
  return people.filter(({ bornOn, roles }) =>
    bornOn ? ageOn(bornOn, command.today) >= 18 : roles.some((role) => adultRoles.includes(role)),
  );
}
