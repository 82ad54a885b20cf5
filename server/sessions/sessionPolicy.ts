import type { Prisma } from '#prisma/client.ts';
import { everything, type Policy } from '../platform/policy.ts';

/** An administrator hands out a first password and can read none; only signing in reads them, with a client of its own. */
export const credentialPolicy = {
  administrator: { create: everything },
} satisfies Policy<Prisma.CredentialWhereInput>;

/** Sessions are out of everybody's reach. */
export const sessionPolicy = {} satisfies Policy;
export const signInThrottlePolicy = {} satisfies Policy;
