import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import type { Policy } from '../platform/policy.ts';

const mine = ({ id }: Actor): Prisma.KeptAnswerWhereInput => ({ staffId: id });
const inMyRole = ({ id, role }: Actor): Prisma.KeptAnswerWhereInput => ({ staffId: id, role });
const own = { read: mine, create: inMyRole };

/** What somebody was answered is for themselves. The platform keeps it; see `onlyOnce`. */
export const keptAnswerPolicy = {
  assistant: own,
  coordinator: own,
  supervisor: own,
  administrator: own,
  dataProtectionOfficer: own,
} satisfies Policy<Prisma.KeptAnswerWhereInput>;
