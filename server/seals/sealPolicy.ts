import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFile } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const namingMe = ({ id }: Actor): Prisma.SealWhereInput => ({ namedIds: { has: id } });

/** Only the supervisors named in a seal know why, change it and lift it. */
export const sealPolicy = {
  supervisor: {
    read: namingMe,
    create: (actor) => ({ AND: [ofNoClosedFile(actor), namingMe(actor), { sealedById: actor.id }] }),
    update: namingMe,
  },
} satisfies Policy<Prisma.SealWhereInput>;
