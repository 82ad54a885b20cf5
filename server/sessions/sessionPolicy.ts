import type { Policy } from '../platform/policy.ts';

/** Secrets and sessions are out of everybody's reach; only signing in touches them, with a client of its own. */
export const credentialPolicy = {} satisfies Policy;
export const sessionPolicy = {} satisfies Policy;
export const signInThrottlePolicy = {} satisfies Policy;
