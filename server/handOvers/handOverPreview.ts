import { onDay } from '../assignments/inCare.ts';
import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { withState } from './handOverState.ts';
import { toTakeOver } from './toTakeOver.ts';
import { toWorkWith } from './toWorkWith.ts';

/** What this worker looks after today and what hangs on it, and how much colleagues of the same role have. */
export async function handOverPreview(command: Command, giverId: string) {
  const { db, actor, today, trail } = command;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  const held = await db.assignment.findMany({ where: { AND: [{ staffId: giverId }, onDay(today)] } });
  const facts = await toTakeOver(command, giverId, held);
  const pending = await db.handOver.findMany({ where: withState.pending });
  trail.saw(
    'assignments',
    held.map(({ id }) => id),
    held.map(({ familyId, fosterFamilyId }) => (familyId ?? fosterFamilyId)!),
  );
  return {
    files: held
      .map(({ familyId, fosterFamilyId, purpose }) => ({
        familyId,
        fosterFamilyId,
        ...facts({ familyId, fosterFamilyId }),
        pending: pending.some(
          (each) => each.giverId === giverId && each.familyId === familyId && each.fosterFamilyId === fosterFamilyId,
        ),
        monitored: purpose === 'monitoring',
      }))
      .sort((a, b) => a.subjectName.localeCompare(b.subjectName, 'pl')),
    receivers: await receivers(),
  };

  async function receivers() {
    const roles = await db.staffRole.findMany({
      where: { AND: [{ role: { in: ['assistant', 'coordinator'] } }, onDay(today)] },
    });
    const own = roles.filter(({ staffId }) => staffId === giverId).map(({ role }) => role);
    const staffIds = [
      ...new Set(
        roles
          .filter(({ staffId, role }) => staffId !== giverId && (own.length === 0 || own.includes(role)))
          .map(({ staffId }) => staffId),
      ),
    ];
    const name = await staffNames(db, staffIds);
    const caseloads = await db.assignment.groupBy({
      by: ['staffId'],
      where: { AND: [{ staffId: { in: staffIds }, purpose: 'work' }, onDay(today)] },
      _count: { id: true },
    });
    const expected = await toWorkWith(command, pending);
    return staffIds
      .map((staffId) => ({
        staffId,
        name: name(staffId),
        caseload: caseloads.find((each) => each.staffId === staffId)?._count.id ?? 0,
        expected: expected.filter(({ receiverId }) => receiverId === staffId).length,
      }))
      .sort((a, b) => a.caseload + a.expected - b.caseload - b.expected || a.name.localeCompare(b.name, 'pl'));
  }
}
