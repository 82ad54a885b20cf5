import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFamily, ofOpenFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const recordedByMe = ({ id }: Actor) => ({ recordedById: id });

/** Whoever looks after the family, and their supervisor, writes down what the court awaits and what was sent. */
export const courtDatePolicy = {
  assistant: {
    read: ofOpenFamily,
    create: (actor) => ({ ...ofOpenFamily(actor), ...recordedByMe(actor) }),
    update: ofOpenFamily,
  },
  supervisor: {
    read: ofNoClosedFamily,
    create: (actor) => ({ ...ofNoClosedFamily(actor), ...recordedByMe(actor) }),
    update: ofNoClosedFamily,
  },
} satisfies Policy<Prisma.CourtDateWhereInput>;
