import type { Prisma } from '#prisma/client.ts';
import type { Actor } from '../platform/actor.ts';
import { everything, type Policy } from '../platform/policy.ts';

const mySignIns = ({ id }: Actor): Prisma.AuditEventWhereInput => ({
  actorId: id,
  action: { in: ['signIn', 'signInRefused', 'signOut'] },
});

/** Who opened the files this supervisor may open. */
const aboutOpenFiles = ({ closed }: Actor): Prisma.AuditEventWhereInput => ({
  fileIds: { isEmpty: false },
  NOT: { fileIds: { hasSome: [...closed.families, ...closed.fosterFamilies, ...closed.children] } },
});

/**
 * Everyone sees their own sign-ins, a supervisor who opened which file, the data-protection officer all of it. The
 * platform writes it; nobody changes it.
 */
export const auditEventPolicy = {
  assistant: { read: mySignIns },
  coordinator: { read: mySignIns },
  supervisor: { read: (actor) => ({ OR: [mySignIns(actor), aboutOpenFiles(actor)] }) },
  administrator: { read: mySignIns },
  dataProtectionOfficer: { read: everything },
} satisfies Policy<Prisma.AuditEventWhereInput>;
