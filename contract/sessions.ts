import { z } from 'zod';
import { Role } from './actor.ts';
import { Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';

export const SignIn = z.strictObject({
  email: z.string().trim().toLowerCase().max(200),
  password: z.string().max(128),
});

/** Who is signed in, as the screens need it. */
export const SignedIn = z.object({
  staffId: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: Role,
  /** Everything this person may act as today; acting as another role is a change of session. */
  roles: z.array(Role),
  unitId: z.uuid(),
  unitName: z.string(),
  /** Sample data: screens say so. */
  demo: z.boolean(),
  expiresAt: Moment,
});
export type SignedIn = z.input<typeof SignedIn>;

const DemoAccount = z.object({ role: Role, name: z.string(), email: z.string() });

export const signInEndpoint = endpoint({
  method: 'post',
  path: '/session',
  tag: 'session',
  summary: 'Sign in',
  body: SignIn,
  answer: SignedIn,
  access: 'public',
});
export const signedInEndpoint = endpoint({
  method: 'get',
  path: '/session',
  tag: 'session',
  summary: 'Who is signed in',
  answer: SignedIn,
});
export const actAsEndpoint = endpoint({
  method: 'put',
  path: '/session',
  tag: 'session',
  summary: 'Act in another of one’s roles',
  body: z.strictObject({ role: Role }),
  answer: SignedIn,
});
export const signOutEndpoint = endpoint({
  method: 'delete',
  path: '/session',
  tag: 'session',
  summary: 'Sign out',
  answer: 'nothing',
});
export const signOutEverywhereEndpoint = endpoint({
  method: 'delete',
  path: '/sessions',
  tag: 'session',
  summary: 'Sign out on every device',
  answer: 'nothing',
});
export const demoAccountsEndpoint = endpoint({
  method: 'get',
  path: '/demo-accounts',
  tag: 'session',
  summary: 'Accounts of the demo unit; empty in an installation without one',
  answer: z.object({ accounts: z.array(DemoAccount), password: z.string().nullable() }),
  access: 'public',
});
