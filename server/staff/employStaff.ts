import type { z } from 'zod';
import type { StaffInput } from '#contract/staff.ts';
import type { Command } from '../platform/routes.ts';
import { hashPassword } from '../sessions/passwords.ts';
import { asEmailTaken } from './emailTaken.ts';

/** Someone new: an account with a first role and a password handed over in person. */
export async function employStaff(
  { db, actor, doors }: Command,
  { role, startedOn, password, phone, ...input }: z.output<typeof StaffInput>,
) {
  const { unitId } = actor;
  const made = await db.staff.create({ data: { ...input, phone: phone || null, unitId } }).catch(asEmailTaken);
  await db.staffRole.create({ data: { unitId, staffId: made.id, role, startedOn } });
  await doors.handOutPassword(made.id, await hashPassword(password));
  return made;
}
