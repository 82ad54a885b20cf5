import type { Response } from 'express';
import {
  actAsEndpoint,
  demoAccountsEndpoint,
  signedInEndpoint,
  signInEndpoint,
  signOutEndpoint,
  signOutEverywhereEndpoint,
} from '#contract/sessions.ts';
import type { ApiDatabase } from '../database.ts';
import { openRoute, type Route } from '../platform/routes.ts';
import { cookieOf } from './currentSession.ts';
import type { DemoAccounts } from './demoAccounts.ts';
import type { Session } from './recognise.ts';
import { endSession, endSessionsOf } from './sessionStore.ts';
import { actAs, note, rolesToday, signIn } from './signIn.ts';

type Surroundings = {
  database: ApiDatabase;
  now: () => Date;
  secure: boolean;
  /** Only an installation with sample data has any. */
  demoAccounts: DemoAccounts;
};

/** Signing in, changing role, signing out. These routes alone touch credentials and sessions. */
export function sessionRoutes({ database, now, secure, demoAccounts }: Surroundings): Route[] {
  const { name, options } = cookieOf(secure);
  const give = (response: Response, { token, session }: { token: string; session: Session }) =>
    response.cookie(name, token, { ...options, expires: session.expiresAt });

  const describe = ({ staffId, unitId, role, expiresAt }: Session) =>
    database.atTheGate(now(), async (tx) => {
      const staff = await tx.staff.findUniqueOrThrow({
        where: { id: staffId },
        select: { givenName: true, familyName: true, email: true },
      });
      const unit = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { name: true, demo: true } });
      return {
        staffId,
        name: `${staff.givenName} ${staff.familyName}`,
        email: staff.email,
        role,
        roles: await rolesToday(tx, { id: staffId, unitId }, now()),
        unitId,
        unitName: unit.name,
        demo: unit.demo,
        expiresAt,
      };
    });

  return [
    openRoute(signInEndpoint, async (request, response, { body }) => {
      const opened = await signIn(database, body, request, now());
      give(response, opened);
      return { value: await describe(opened.session) };
    }),
    openRoute(signedInEndpoint, async (request) => ({ value: await describe(request.session!) })),
    openRoute(actAsEndpoint, async (request, response, { body: { role } }) => {
      const opened = await actAs(database, request.session!, role, request, now());
      give(response, opened);
      return { value: await describe(opened.session) };
    }),
    openRoute(signOutEndpoint, async (request, response) => {
      await leave(request.session!, request.requestId, response, false);
      return {};
    }),
    openRoute(signOutEverywhereEndpoint, async (request, response) => {
      await leave(request.session!, request.requestId, response, true);
      return {};
    }),
    openRoute(demoAccountsEndpoint, async () => ({ value: demoAccounts })),
  ];

  async function leave(
    { staffId, unitId, role, tokenHash }: Session,
    requestId: string,
    response: Response,
    everywhere: boolean,
  ) {
    await database.atTheGate(now(), async (tx) => {
      await (everywhere ? endSessionsOf(tx, staffId, now()) : endSession(tx, tokenHash, now()));
      await note(tx, { id: staffId, unitId }, 'signOut', role, requestId);
    });
    response.clearCookie(name, options).set('Clear-Site-Data', '"cache", "storage"');
  }
}
