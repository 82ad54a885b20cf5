import type { Prisma } from '#prisma/client.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** The data-protection officer reads the log; the platform writes it; nobody changes it. */
export const auditEventPolicy = {
  dataProtectionOfficer: { read: everything },
} satisfies Policy<Prisma.AuditEventWhereInput>;
