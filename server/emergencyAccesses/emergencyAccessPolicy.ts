import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { everything, type Policy } from '../platform/policy.ts';

const mine = ({ id }: Actor): Prisma.EmergencyAccessWhereInput => ({ staffId: id });
const ofSomeoneElse = ({ id }: Actor): Prisma.EmergencyAccessWhereInput => ({ staffId: { not: id } });

/** Made through a door alone (`doors.openInEmergency`); a supervisor reviews those of others. */
export const emergencyAccessPolicy = {
  assistant: { read: mine },
  coordinator: { read: mine },
  supervisor: { read: everything, update: ofSomeoneElse },
  dataProtectionOfficer: { read: everything },
} satisfies Policy<Prisma.EmergencyAccessWhereInput>;
