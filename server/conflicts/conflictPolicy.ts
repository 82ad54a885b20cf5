import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFile, ofOpenFamily, ofOpenFosterFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import { everything, type Policy } from '../platform/policy.ts';

const mine = ({ id }: Actor): Prisma.ConflictOfInterestWhereInput => ({ staffId: id });
const declaredByMe = ({ id }: Actor): Prisma.ConflictOfInterestWhereInput => ({ declaredById: id });
const ofSomeoneElse = ({ id }: Actor): Prisma.ConflictOfInterestWhereInput => ({ staffId: { not: id } });

/** Workers declare their own about files open to them; a supervisor anybody's, and withdraws only those of others. */
export const conflictPolicy = {
  assistant: { read: mine, create: (actor) => ({ AND: [ofOpenFamily(actor), mine(actor), declaredByMe(actor)] }) },
  coordinator: {
    read: mine,
    create: (actor) => ({ AND: [ofOpenFosterFamily(actor), mine(actor), declaredByMe(actor)] }),
  },
  supervisor: {
    read: everything,
    create: (actor) => ({ AND: [ofNoClosedFile(actor), declaredByMe(actor)] }),
    update: ofSomeoneElse,
  },
} satisfies Policy<Prisma.ConflictOfInterestWhereInput>;
