import type { Response } from 'express';
import {
  actAsEndpoint,
  demoAccountsEndpoint,
  signedInEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '#contract/sessions.ts';
import type { PrismaClient, Session } from '#prisma/client.ts';
import { openRoute, type Route } from '../platform/routes.ts';
import { cookieOf, hashOf } from './currentSession.ts';
import type { DemoAccounts } from './demoAccounts.ts';
import { actAs, note, rolesToday, signIn } from './signIn.ts';

type Surroundings = {
  prisma: PrismaClient;
  now: () => Date;
  secure: boolean;
  /** Only an installation with sample data has any. */
  demoAccounts: DemoAccounts;
};

/** Signing in, changing role, signing out. These routes alone touch credentials and sessions. */
export function sessionRoutes({ prisma, now, secure, demoAccounts }: Surroundings): Route[] {
  const { name, options } = cookieOf(secure);
  const give = (response: Response, { token, expiresAt }: { token: string; expiresAt: Date }) =>
    response.cookie(name, token, { ...options, expires: expiresAt });

  return [
    openRoute(signInEndpoint, async (request, response, { body }) => {
      const opened = await signIn(prisma, body, request, now());
      give(response, opened);
      return { value: await signedIn(opened.token) };
    }),
    openRoute(signedInEndpoint, async (request) => ({ value: await describe(request.session!) })),
    openRoute(actAsEndpoint, async (request, response, { body: { role } }) => {
      const opened = await actAs(prisma, request.session!, role, request, now());
      give(response, opened);
      return { value: await signedIn(opened.token) };
    }),
    openRoute(signOutEndpoint, async (request, response) => {
      await end({ tokenHash: request.session!.tokenHash }, request.session!, request.requestId);
      leave(response);
      return {};
    }),
    openRoute(signOutEverywhereEndpoint, async (request, response) => {
      await end({ staffId: request.session!.staffId }, request.session!, request.requestId);
      leave(response);
      return {};
    }),
    openRoute(demoAccountsEndpoint, async () => ({ value: demoAccounts })),
  ];

  async function signedIn(token: string) {
    return describe(await prisma.session.findUniqueOrThrow({ where: { tokenHash: hashOf(token) } }));
  }

  async function describe({ staffId, unitId, role, expiresAt }: Session) {
    const staff = await prisma.staff.findUniqueOrThrow({ where: { id: staffId } });
    const unit = await prisma.unit.findUniqueOrThrow({ where: { id: unitId } });
    return {
      staffId,
      name: `${staff.givenName} ${staff.familyName}`,
      email: staff.email,
      role,
      roles: await rolesToday(prisma, staff, now()),
      unitId,
      unitName: unit.name,
      demo: unit.demo,
      expiresAt,
    };
  }

  async function end(
    which: { tokenHash: Uint8Array<ArrayBuffer> } | { staffId: string },
    session: Session,
    requestId: string,
  ) {
    await prisma.session.updateMany({ where: { ...which, endedAt: null }, data: { endedAt: now() } });
    await note(prisma, { id: session.staffId, unitId: session.unitId }, 'signOut', session.role, requestId);
  }

  function leave(response: Response) {
    response.clearCookie(name, options).set('Clear-Site-Data', '"cache", "storage"');
  }
}
