import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { everything, type Policy } from '../platform/policy.ts';

const mine = ({ id }: Actor) => ({ staffId: id });

/** A worker confirms their own card in their own name; a supervisor decides about somebody else's in theirs. */
const confirmed = ({ id }: Actor) => ({ staffId: id, takenById: id });
const decided = ({ id }: Actor) => ({ staffId: { not: id }, takenById: id });

/** A card is between the worker and those who answer for the unit. */
export const workCardStepPolicy = {
  assistant: { read: mine, create: confirmed },
  coordinator: { read: mine, create: confirmed },
  supervisor: { read: everything, create: decided },
} satisfies Policy<Prisma.WorkCardStepWhereInput>;

/** Lines of a card are written by the worker alone. */
export const workHoursPolicy = {
  assistant: { read: mine, create: mine, update: mine, delete: mine },
  coordinator: { read: mine, create: mine, update: mine, delete: mine },
  supervisor: { read: everything },
} satisfies Policy<Prisma.WorkHoursWhereInput>;
