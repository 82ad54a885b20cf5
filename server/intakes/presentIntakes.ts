import type { FamilyStatus } from '#contract/families.ts';
import type { Intake } from '#prisma/client.ts';
import { statusColumn } from '../families/familyStatus.ts';
import { subjectNames } from '../people/subjectNames.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';

/** Rows with their families' names, where the families stand, who decided, and whether anybody was assigned. */
export async function presentIntakes(command: Command, rows: Intake[]) {
  const { db } = command;
  const ofFamily = rows.map(({ familyId }) => ({ familyId }));
  const familyName = await subjectNames(db, ofFamily);
  const staffName = await staffNames(
    db,
    rows.map(({ decidedById }) => decidedById),
  );
  const statuses = await statusesOf(
    command,
    rows.map(({ familyId }) => familyId),
  );
  const assignments = await db.assignment.findMany({
    where: { familyId: { in: rows.map(({ familyId }) => familyId) }, purpose: 'work' },
    select: { familyId: true, startedOn: true },
  });
  return rows.map((row) => ({
    ...row,
    assigned: assignments.some(
      ({ familyId, startedOn }) =>
        familyId === row.familyId && startedOn >= row.receivedOn && (!row.closedOn || startedOn <= row.closedOn),
    ),
    familyName: familyName(row),
    decidedByName: row.decidedById && staffName(row.decidedById),
    status: row.closedOn && row.decision !== 'refused' ? null : (statuses[row.familyId] ?? null),
  }));
}

async function statusesOf(command: Command, familyIds: string[]): Promise<Record<string, FamilyStatus>> {
  if (!familyIds.length) return {};
  const sight = command.sight();
  const { answer } = await command.ask(
    sight.asked(`SELECT json_object_agg(f.id, ${statusColumn(sight, 'f', command.today)})::text AS answer
      FROM ${sight.rows('Family')} f WHERE f.id = ANY (${sight.value(familyIds)})`),
  );
  return JSON.parse(answer ?? '{}');
}
