import { dueSoonDays } from '#contract/obligations.ts';
import type { Prisma, ReminderStage } from '#prisma/client.ts';
import { onDay } from '../assignments/inCare.ts';
import { stayOn } from '../children/childPolicy.ts';
import type { WorkerDatabase } from '../database.ts';
import { silence } from '../deaths/silence.ts';
import { open } from '../obligations/obligationState.ts';
import { daysBetween, plusDays } from '../platform/calendar.ts';

type Transaction = Prisma.TransactionClient;
type Owed = { obligationId: string; stage: ReminderStage };

/** How near a due date is, as the reminders count it; null while it is far. */
export function stageOf(dueOn: Date, today: Date): ReminderStage | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'overdue';
  if (left <= 1) return 'tomorrow';
  if (left <= 7) return 'in7Days';
  return left <= dueSoonDays ? 'in14Days' : null;
}

/**
 * Writes down whom to remind of what today, in every unit: one notification a worker, one reminder for each obligation
 * and stage, each at most once for ever. Interrupted or repeated, it ends the same. What was written is in the outbox.
 */
export async function prepareSummaries(database: WorkerDatabase, today: Date) {
  for (const unitId of await database.units()) await prepareUnit(database, unitId, today);
}

async function prepareUnit({ inUnit }: WorkerDatabase, unitId: string, today: Date) {
  const owed = await inUnit(unitId, (tx) => owedByWorker(tx, unitId, today));
  for (const [staffId, duties] of owed)
    await inUnit(unitId, (tx) => prepareOne(tx, { unitId, staffId, duties, today }));
}

async function prepareOne(
  tx: Transaction,
  { unitId, staffId, duties, today }: { unitId: string; staffId: string; duties: Owed[]; today: Date },
) {
  const known = await tx.reminder.findMany({
    where: { unitId, staffId, obligationId: { in: duties.map(({ obligationId }) => obligationId) } },
    select: { obligationId: true, stage: true },
  });
  const fresh = duties.filter(
    (duty) => !known.some((each) => each.obligationId === duty.obligationId && each.stage === duty.stage),
  );
  if (fresh.length === 0) return;
  const overdue = duties.filter(({ stage }) => stage === 'overdue').length;
  // Today's message exists already: what became due since is in tomorrow's.
  const made = await tx.notification.createManyAndReturn({
    data: { unitId, staffId, kind: 'dailySummary', onDay: today, dueSoon: duties.length - overdue, overdue },
    skipDuplicates: true,
  });
  if (!made[0]) return;
  const notificationId = made[0].id;
  await tx.reminder.createMany({
    data: fresh.map((duty) => ({ unitId, staffId, notificationId, ...duty })),
    skipDuplicates: true,
  });
}

/**
 * Open duties near or past their date, by the worker who looks after the family or the foster family today; where nobody
 * does, they are the supervisors'.
 */
async function owedByWorker(tx: Transaction, unitId: string, today: Date) {
  const duties = await tx.obligation.findMany({
    where: { unitId, ...open, dueOn: { lte: plusDays(today, dueSoonDays) } },
    select: { id: true, familyId: true, childId: true, dueOn: true },
  });
  const stays = await tx.placement.findMany({
    where: { unitId, childId: { in: duties.flatMap(({ childId }) => childId ?? []) }, ...stayOn(today) },
    select: { childId: true, fosterFamilyId: true },
  });
  const assigned = await tx.assignment.findMany({
    where: { unitId, ...onDay(today) },
    select: { staffId: true, familyId: true, fosterFamilyId: true },
  });
  const supervisors = await tx.staffRole.findMany({
    where: { unitId, role: 'supervisor', ...onDay(today) },
    select: { staffId: true },
  });
  const isSilent = await silence(tx, unitId);
  const owed = new Map<string, Owed[]>();
  for (const { id, familyId, childId, dueOn } of duties.filter((duty) => !isSilent(duty))) {
    const stage = stageOf(dueOn, today);
    const fosterFamilyId = stays.find((stay) => stay.childId === childId)?.fosterFamilyId;
    const workers = assigned.filter((each) =>
      familyId ? each.familyId === familyId : each.fosterFamilyId === fosterFamilyId,
    );
    if (stage)
      for (const { staffId } of workers.length > 0 ? workers : supervisors)
        owed.set(staffId, [...(owed.get(staffId) ?? []), { obligationId: id, stage }]);
  }
  return owed;
}
