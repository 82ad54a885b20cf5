import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** Colleagues know each other; the administrator keeps the register. */
export const staffPolicy = {
  assistant: { read: everything },
  coordinator: { read: everything },
  supervisor: { read: everything },
  administrator: { read: everything, create: everything, update: everything },
  dataProtectionOfficer: { read: everything },
} satisfies Policy<Prisma.StaffWhereInput>;

/** Nobody decides what they may do themselves: an administrator could otherwise open every file. */
const ofSomeoneElse = ({ id }: Actor): Prisma.StaffRoleWhereInput => ({ staffId: { not: id } });

export const staffRolePolicy = {
  assistant: { read: everything },
  coordinator: { read: everything },
  supervisor: { read: everything },
  administrator: { read: everything, create: ofSomeoneElse, update: ofSomeoneElse },
  dataProtectionOfficer: { read: everything },
} satisfies Policy<Prisma.StaffRoleWhereInput>;

const mine = (actor: Actor): Prisma.EmploymentWhereInput => ({ staffId: actor.id });

/** Contracts are between the worker, the supervisor who reports them and the administrator who keeps them. */
export const employmentPolicy = {
  assistant: { read: mine },
  coordinator: { read: mine },
  supervisor: { read: everything },
  administrator: { read: everything, create: everything, update: everything },
} satisfies Policy<Prisma.EmploymentWhereInput>;

/** Everyone knows where they work; `restrict` keeps it to their own unit. Its letterhead is the administrator's. */
export const unitPolicy = {
  assistant: { read: everything },
  coordinator: { read: everything },
  supervisor: { read: everything },
  administrator: { read: everything, update: everything },
  dataProtectionOfficer: { read: everything },
} satisfies Policy<Prisma.UnitWhereInput>;
