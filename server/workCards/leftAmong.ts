import type { Command } from '../platform/routes.ts';

/** Those who are workers no more and cannot sign in to confirm their last cards. The database asks the same of such a step. */
export async function leftAmong({ db, today }: Command, staffIds: readonly string[]): Promise<Set<string>> {
  const still = await db.staffRole.findMany({
    where: {
      staffId: { in: [...staffIds] },
      role: { in: ['assistant', 'coordinator'] },
      OR: [{ endedOn: null }, { endedOn: { gte: today } }],
    },
    select: { staffId: true },
  });
  const there = new Set(still.map(({ staffId }) => staffId));
  return new Set(staffIds.filter((staffId) => !there.has(staffId)));
}
