import type { Prisma } from '#prisma/client.ts';
import { ofNoClosedFamily, ofOpenFamily } from '../access/fileConditions.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const byMe = (rows: (actor: Actor) => object) => (actor: Actor) => ({ AND: [rows(actor), { recordedById: actor.id }] });

/** Whoever the file is open to reads its documents; who put one in puts it right or withdraws it, or a supervisor does. */
export const documentPolicy = {
  assistant: { read: ofOpenFamily, create: byMe(ofOpenFamily), update: byMe(ofOpenFamily) },
  supervisor: { read: ofNoClosedFamily, create: byMe(ofNoClosedFamily), update: ofNoClosedFamily },
} satisfies Policy<Prisma.DocumentWhereInput>;

/** The content comes with whoever recorded the document, and is never another. */
export const documentContentPolicy = {
  assistant: { read: ofOpenFamily, create: byMe(ofOpenFamily) },
  supervisor: { read: ofNoClosedFamily, create: byMe(ofNoClosedFamily) },
} satisfies Policy<Prisma.DocumentContentWhereInput>;
