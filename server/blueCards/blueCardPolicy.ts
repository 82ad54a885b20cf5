import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFamily, ofOpenFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const recordedByMe = ({ id }: Actor) => ({ recordedById: id });

/** As entries of a family's file; number and passing on are completed by whoever looks after it. */
export const blueCardPolicy = {
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
} satisfies Policy<Prisma.BlueCardWhereInput>;
