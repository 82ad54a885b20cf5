import { randomUUID } from 'node:crypto';
import express, { type NextFunction, type Request, type Response } from 'express';
import helmet from 'helmet';
import { activityLogRoutes } from './activityLogs/activityLogRoutes.ts';
import { assessmentRoutes } from './assessments/assessmentRoutes.ts';
import { assignmentRoutes } from './assignments/assignmentRoutes.ts';
import { auditEventRoutes } from './auditEvents/auditEventRoutes.ts';
import { blueCardRoutes } from './blueCards/blueCardRoutes.ts';
import { childRoutes } from './children/childRoutes.ts';
import { conflictRoutes } from './conflicts/conflictRoutes.ts';
import { courtDateRoutes } from './courtDates/courtDateRoutes.ts';
import type { ApiDatabase } from './database.ts';
import { deathRoutes } from './deaths/deathRoutes.ts';
import { documentation } from './documentation/documentation.ts';
import { documentRoutes } from './documents/documentRoutes.ts';
import { emergencyAccessRoutes } from './emergencyAccesses/emergencyAccessRoutes.ts';
import { endingRoutes } from './endings/endingRoutes.ts';
import { entryReviewRoutes } from './entryReviews/entryReviewRoutes.ts';
import { familyRoutes } from './families/familyRoutes.ts';
import { formOfSupportRoutes } from './formsOfSupport/formOfSupportRoutes.ts';
import { fosterFamilyRoutes } from './fosterFamilies/fosterFamilyRoutes.ts';
import { handOverRoutes } from './handOvers/handOverRoutes.ts';
import { identifierRoutes } from './identifiers/identifierRoutes.ts';
import type { Keyring } from './identifiers/keyring.ts';
import { intakeRoutes } from './intakes/intakeRoutes.ts';
import { interventionRoutes } from './interventions/interventionRoutes.ts';
import { obligationRoutes } from './obligations/obligationRoutes.ts';
import { personRoutes } from './people/personRoutes.ts';
import { planRecordRoutes } from './plans/planRecordRoutes.ts';
import { planRoutes } from './plans/planRoutes.ts';
import { arriveInTime, hasBody } from './platform/arrival.ts';
import { bytesOf } from './platform/bytesOf.ts';
import { within } from './platform/deadline.ts';
import { answerWithError, Refusal } from './platform/errors.ts';
import { health } from './platform/health.ts';
import { limits } from './platform/limits.ts';
import type { Command, Route } from './platform/routes.ts';
import type { Asker } from './platform/statement.ts';
import { staticFiles } from './platform/staticFiles.ts';
import { programmeRoutes } from './programme/programmeRoutes.ts';
import { sealRoutes } from './seals/sealRoutes.ts';
import { whoSends } from './sessions/currentSession.ts';
import type { DemoAccounts } from './sessions/demoAccounts.ts';
import type { Session } from './sessions/recognise.ts';
import { sessionRoutes } from './sessions/sessionRoutes.ts';
import { staffRoutes } from './staff/staffRoutes.ts';
import { unitRoutes } from './staff/unitRoutes.ts';
import { substitutionRoutes } from './substitutions/substitutionRoutes.ts';
import { surroundingsRoutes } from './surroundings/surroundingsRoutes.ts';
import { teamRoutes } from './team/teamRoutes.ts';
import { todayRoutes } from './today/todayRoutes.ts';
import { workCardRoutes } from './workCards/workCardRoutes.ts';

declare global {
  namespace Express {
    interface Request {
      requestId: string;
      /** Absent only on addresses anyone may call. */
      session?: Session;
      transaction: <T>(work: (command: Command) => Promise<T>) => Promise<T>;
      asker: Asker;
      /** What was sent as bytes, where the address takes bytes. */
      bytes?: Buffer;
    }
  }
}

type Surroundings = {
  database: ApiDatabase;
  now: () => Date;
  /** Served over TLS: cookies are bound to it. */
  secure: boolean;
  demoAccounts: DemoAccounts;
  /** Keys for numbers of documents, as they are now: a rotation adds one while this runs. */
  identifierKeys: () => Keyring;
  /** Proxies whose X-Forwarded-For is believed; attempts to sign in are counted by address. */
  trustProxy?: string;
  /** Asked to stop: it answers what it is asked, and asks to be left alone. */
  isStopping?: () => boolean;
  /** Where the built admin lies; without it only the API is served. */
  adminFolder?: string;
};

/** Every address of the API with what answers it; a test holds it against the contract and OpenAPI. */
export const routesOf = (surroundings: Surroundings): Route[] => [
  ...activityLogRoutes,
  ...assessmentRoutes,
  ...assignmentRoutes,
  ...auditEventRoutes,
  ...blueCardRoutes,
  ...courtDateRoutes,
  ...childRoutes,
  ...conflictRoutes,
  ...documentRoutes(surroundings.identifierKeys),
  ...deathRoutes,
  ...emergencyAccessRoutes,
  ...entryReviewRoutes,
  ...endingRoutes,
  ...familyRoutes,
  ...formOfSupportRoutes,
  ...fosterFamilyRoutes,
  ...handOverRoutes,
  ...identifierRoutes(surroundings.identifierKeys),
  ...interventionRoutes,
  ...intakeRoutes(surroundings.identifierKeys),
  ...obligationRoutes,
  ...personRoutes,
  ...planRecordRoutes,
  ...planRoutes,
  ...programmeRoutes,
  ...sealRoutes,
  ...sessionRoutes(surroundings),
  ...staffRoutes,
  ...substitutionRoutes,
  ...surroundingsRoutes,
  ...teamRoutes,
  ...todayRoutes,
  ...unitRoutes,
  ...workCardRoutes,
];

export function createApp(surroundings: Surroundings): express.Express {
  const { database, now, secure, adminFolder, trustProxy = 'loopback', isStopping = () => false } = surroundings;
  const app = express().disable('x-powered-by').disable('etag').set('trust proxy', trustProxy);

  app
    .use(headers(secure))
    .use((request, response, next) => {
      request.requestId = randomUUID();
      // Whoever comes next comes to another process, or to the one that takes the place of this one.
      if (isStopping()) response.set('Connection', 'close');
      next();
    })
    .use(health({ database, isStopping }))
    .use('/api', arriveInTime, noStore, refuseCrossSite);

  const routes = routesOf(surroundings);
  // Bytes are read only from who is signed in, and before anything takes them for JSON. They may take minutes: who it is and
  // what is open to them is asked again when they are there.
  for (const { endpoint, serve } of routes.filter(({ endpoint }) => endpoint.upload))
    app[endpoint.method](
      `/api${endpoint.path}`,
      requireSession,
      bytesOf(endpoint.upload!.largest),
      requireSession,
      inTime,
      serve,
    );
  app.use('/api', refuseOtherBodies, express.json({ limit: '256kb', strict: true, inflate: false }));
  for (const { endpoint, serve } of routes.filter(({ endpoint }) => !endpoint.upload)) {
    const guard = endpoint.access === 'session' ? requireSession : letPass;
    app[endpoint.method](`/api${endpoint.path}`, inTime, guard, serve);
  }

  app.use(documentation).use('/api', (request) => {
    throw new Refusal(request.path && isKnownPath(request.path) ? 'methodNotAllowed' : 'noSuchAddress');
  });
  if (adminFolder) app.use(staticFiles(adminFolder));
  return app.use(refuseTheRest).use(answerWithError);

  async function requireSession(request: Request, _response: Response, next: NextFunction) {
    const moment = now();
    const known = await whoSends(database, request, secure, moment);
    if (!known) throw new Refusal('signedOut');
    const { session, actor } = known;
    request.session = session;
    const asking = { actor, now: moment, requestId: request.requestId };
    request.transaction = (work) => database.transactionFor(asking, work);
    request.asker = database.askerFor(asking);
    next();
  }

  function isKnownPath(path: string) {
    return routesOf(surroundings).some(({ endpoint }) =>
      new RegExp(`^${endpoint.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
    );
  }
}

/** From when all of it has arrived. */
const inTime = (_request: Request, _response: Response, next: NextFunction) => within(limits.handlerMs, next);

const letPass = (_request: Request, _response: Response, next: NextFunction) => next();

/** Express's own answer would be a page that repeats the address. */
function refuseTheRest(): never {
  throw new Refusal('noSuchAddress');
}

/** Answers about people's lives do not stay in caches. */
const noStore = (_request: Request, response: Response, next: NextFunction) => {
  response.set('Cache-Control', 'no-store');
  next();
};

/** Browsers say where a request comes from; what comes from another site changes nothing here. */
function refuseCrossSite(request: Request, _response: Response, next: NextFunction) {
  const site = request.get('Sec-Fetch-Site');
  const safe = request.method === 'GET' || request.method === 'HEAD';
  const origin = request.get('Origin');
  // "null" is what a sandboxed frame sends; it is not us either.
  const foreignOrigin = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.get('Host'));
  if (!safe && ((site && site !== 'same-origin' && site !== 'none') || foreignOrigin)) throw new Refusal('crossSite');
  next();
}

function refuseOtherBodies(request: Request, _response: Response, next: NextFunction) {
  if (hasBody(request) && !request.is('application/json')) throw new Refusal('unsupportedMediaType');
  next();
}

const headers = (secure: boolean) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // MUI writes its styles at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
