import type { Person } from '#prisma/client.ts';
import { stayOn } from '../children/childPolicy.ts';
import { presentChildren } from '../children/presentChildren.ts';
import { ageOn, plusDays, plusYears } from '../platform/calendar.ts';
import type { Command } from '../platform/routes.ts';

const soonDays = 60;
const newPlacementDays = 30;

/** Birthdays that change what is owed: 3 (rhythm of assessments), 17 (guardian of independence), 18 (the programme must be ready a month before). */
const birthdays = [
  { years: 3, why: 'turns3' },
  { years: 17, why: 'turns17' },
  { years: 18, why: 'turns18' },
] as const;

/** Children in the coordinator's care for whom something is about to change or is missing. */
export async function childrenWhoNeedAttention(command: Command) {
  const { db, today } = command;
  const rows = await db.person.findMany({
    where: { placements: { some: stayOn(today) }, deaths: { none: { withdrawnOn: null } } },
    take: 200,
  });
  const children = await presentChildren(command, rows);
  return children.flatMap(({ id, givenName, familyName, bornOn, placedOn, plan }) => {
    const name = `${givenName} ${familyName}`;
    const reasons = [
      ...upcomingBirthdays(bornOn, today),
      ...(placedOn && plusDays(placedOn, newPlacementDays) > today
        ? [{ why: 'newPlacement' as const, on: placedOn }]
        : []),
      ...(plan === 'none' && isChild(bornOn, today) ? [{ why: 'noPlan' as const, on: null }] : []),
      ...(plan === 'submitted' ? [{ why: 'planWaits' as const, on: null }] : []),
    ];
    return reasons.map((reason) => ({ childId: id, name, ...reason }));
  });
}

const isChild = (bornOn: Person['bornOn'], today: Date) => !bornOn || ageOn(bornOn, today) < 18;

const upcomingBirthdays = (bornOn: Date | null, today: Date) =>
  bornOn
    ? birthdays
        .map(({ years, why }) => ({ why, on: plusYears(bornOn, years) }))
        .filter(({ on }) => on >= today && on <= plusDays(today, soonDays))
    : [];
