import type { RequestListener } from 'node:http';
import express, { type Express, type Request, type Response } from 'express';
import pg from 'pg';
import { endpoints } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { answerWithError, Refusal } from '#server/platform/errors.ts';
import { urlFor } from '#server/platform/logins.ts';
import { spreadsheet } from '#server/programme/spreadsheet.ts';
import { secrets } from '../support/databases.ts';
import { prisma } from '../support/given.ts';
import type { fuzz } from './fuzz.ts';
import type { FindingKind } from './judge.ts';
import type { World } from './world.ts';

type Planted = { app: RequestListener; close?: () => Promise<unknown> };

type Bug = {
  /** The real server with a mistake in front of it. */
  plant: (app: Express, world: World) => Planted | Promise<Planted>;
  /** As what it is to be found. */
  found: FindingKind;
  saying?: RegExp;
  options?: Partial<Parameters<typeof fuzz>[0]>;
};

const front = () => express().disable('x-powered-by').disable('etag');
const json = () => express.json({ limit: '256kb', inflate: false });
const at = (...paths: string[]) => endpoints.filter(({ path }) => paths.includes(path));
const family = '/api/families/:id';

/** Mistakes that servers are made with, each in front of the real one. */
export const plantedBugs: Record<string, Bug> = {
  'breaks on a certain letter': {
    found: 'serverError',
    plant: (app) => {
      const letters = front().use('/api', json(), (request, _response, next) => {
        if (JSON.stringify(request.body ?? '').includes('\u202e')) throw new Error('no such letter');
        next();
      });
      return { app: letters.use(app).use(answerWithError) };
    },
  },
  'never answers a certain question': {
    found: 'hang',
    options: { limitMs: 1_500 },
    plant: (app) => ({
      app: front()
        .use('/api', (request, _response, next) => {
          if (request.query.perPage !== '100') next();
        })
        .use(app),
    }),
  },
  'breaks the line': {
    found: 'noAnswer',
    plant: (app) => ({
      app: front()
        .use('/api', (request, response, next) => {
          if (request.query.page === '1') response.destroy();
          else next();
        })
        .use(app),
    }),
  },
  'names what it refuses': {
    found: 'leak',
    saying: /families/,
    options: { endpoints: at('/families/:id') },
    plant: (app, world) => ({
      app: front()
        .get(family, async (request: Request<{ id: string }>, response, next) => {
          const asked = await prisma.family.findMany({ where: { id: { in: [request.params.id].filter(isId) } } });
          if (asked.every(({ unitId }) => unitId === senderOf(request, world)?.unitId)) return next();
          problem(response, 404, { code: 'notFound', title: `Nie masz dostępu do rodziny ${asked[0]!.name}.` });
        })
        .use(app),
    }),
  },
  'does not ask whose file it is': {
    found: 'leak',
    saying: /families/,
    options: { endpoints: at('/families/:id') },
    plant: (app, world) => ({
      app: front()
        .get(family, async (request: Request<{ id: string }>, response, next) => {
          const asked = await prisma.family.findMany({ where: { id: { in: [request.params.id].filter(isId) } } });
          if (asked.some(({ unitId }) => unitId === senderOf(request, world)?.unitId)) response.json(asked[0]);
          else next();
        })
        .use(app),
    }),
  },
  'names what it refuses in another writing': {
    found: 'leak',
    saying: /written as/,
    options: { endpoints: at('/families/:id') },
    plant: (app, world) => ({
      app: front()
        .get(family, async (_request, response, next) => {
          const cursor = Buffer.from(await foreignName(world)).toString('base64');
          response.set('ETag', `"${cursor.replace(/=+$/, '')}"`);
          next();
        })
        .use(app),
    }),
  },
  'says in a header what it keeps out of the body': {
    found: 'leak',
    options: { endpoints: at('/families') },
    plant: (app, world) => ({
      app: front()
        .get('/api/families', async (_request, response, next) => {
          response.set('Content-Disposition', `attachment; filename="${await foreignName(world)}.json"`);
          next();
        })
        .use(app),
    }),
  },
  'packs what is another’s into a file': {
    found: 'leak',
    options: { endpoints: at('/report-runs/:id/xlsx') },
    plant: (app, world) => ({
      app: front()
        .get('/api/report-runs/:id/xlsx', async (_request, response) => {
          const { figures } = await prisma.reportRun.findFirstOrThrow();
          const report = { ...(figures as object), unitName: await foreignName(world) };
          response
            .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
            .end(await spreadsheet(report as never, new Date()));
        })
        .use(app),
    }),
  },
  'takes fields it does not know': {
    found: 'acceptedInvalid',
    plant: (app) => ({
      app: front()
        .use('/api', json(), (request, _response, next) => {
          const known = endpointOf(request)?.body?.shape;
          if (known && isObject(request.body))
            request.body = Object.fromEntries(
              Object.entries(request.body).filter(([name]) => Object.hasOwn(known, name)),
            );
          next();
        })
        .use(app)
        .use(answerWithError),
    }),
  },
  'refuses what the contract allows': {
    found: 'refusedValid',
    plant: (app) => ({
      app: front()
        .use('/api', json(), (request, response, next) => {
          if (request.method === 'PUT' && Object.values(request.body ?? {}).includes(null))
            problem(response, 400, { code: 'invalidBody', title: 'Formularz zawiera błędy. Sprawdź zaznaczone pola.' });
          else next();
        })
        .use(app)
        .use(answerWithError),
    }),
  },
  'answers with a page': {
    found: 'notJson',
    // Nothing follows that would make a problem of what is no JSON.
    plant: (app) => ({ app: front().use('/api', json()).use(app) }),
  },
  'words refusals anew': {
    found: 'notAProblem',
    plant: (app) => ({
      app: front()
        .use('/api/team', (_request, response) => problem(response, 403, { code: 'notAllowed', title: 'Nie.' }))
        .use(app),
    }),
  },
  'repeats a header': {
    found: 'echo',
    plant: (app) => ({
      app: front()
        .use((request, response, next) => {
          response.set('X-Request-Id', request.get('X-Request-Id') ?? '1');
          next();
        })
        .use(app),
    }),
  },
  'says what it runs on': {
    found: 'unexpectedHeader',
    plant: (app) => ({
      app: front()
        .use((_request, response, next) => {
          response.set('Server', 'Express 5');
          next();
        })
        .use(app),
    }),
  },
  'lets itself be changed from outside': {
    found: 'pollution',
    // One request in some thousands tries it. It ends at the first that does.
    options: { requests: 40_000 },
    // Nothing real stands behind it: what meets a changed prototype half-way does not work again.
    plant: () => ({
      app: front()
        .use('/api', json(), (request) => {
          merge({}, request.body);
          throw new Refusal('notFound');
        })
        .use(answerWithError),
    }),
  },
  'shows more than the contract names': {
    found: 'notTheContract',
    options: { endpoints: at('/demo-accounts') },
    plant: (app) => ({
      app: front()
        .get('/api/demo-accounts', (_request, response) => {
          response.json({ accounts: [], password: null, passwordHash: '$argon2id$' });
        })
        .use(app),
    }),
  },
  'lets anybody in': {
    found: 'acceptedNobody',
    options: { endpoints: at('/forms-of-support') },
    plant: (app) => ({
      app: front()
        .get('/api/forms-of-support', (_request, response) => {
          response.set('X-Total-Count', '0').json([]);
        })
        .use(app),
    }),
  },
  'writes in rows of another': {
    found: 'foreignRowChanged',
    options: { endpoints: at('/families/:id').filter(({ method }) => method === 'put'), requests: 60 },
    plant: (app) => ({
      app: front()
        .put(family, async (request: Request<{ id: string }>, _response, next) => {
          await prisma.family.updateMany({
            where: { id: { in: [request.params.id].filter(isId) } },
            data: { phone: '0' },
          });
          next();
        })
        .use(app),
    }),
  },
  'forgets a transaction': {
    found: 'poolExhausted',
    options: { endpoints: at('/team'), requests: 10 },
    plant: (app) => {
      const pool = new pg.Pool({ connectionString: urlFor(process.env.DATABASE_URL!, 'api', secrets), max: 1 });
      let forgotten: Promise<pg.PoolClient> | undefined;
      const forgetful = front().use('/api/team', async (_request, _response, next) => {
        forgotten ??= pool.connect();
        await (await forgotten).query('BEGIN');
        next();
      });
      return {
        app: forgetful.use(app),
        close: async () => {
          (await forgotten)?.release(true);
          await pool.end();
        },
      };
    },
  },
  'lets an error go by': {
    found: 'uncaught',
    options: { endpoints: at('/team') },
    plant: (app) => ({
      app: front()
        .use('/api/team', (_request, _response, next) => {
          Promise.reject(new Error('nobody hears it'));
          next();
        })
        .use(app),
    }),
  },
};

const isId = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const senderOf = (request: Request, { players }: World) =>
  players.find(({ token }) => request.get('Cookie')?.includes(token));

const endpointOf = ({ method, path }: Request): Endpoint | undefined =>
  endpoints.find(
    (each) => each.method === method.toLowerCase() && new RegExp(`^${each.path.replace(/:\w+/g, '[^/]+')}$`).test(path),
  );

const foreignName = async ({ planted }: World) =>
  `Kanarek${[...planted].find(([, { table }]) => table === 'auth.sessions')?.[0] ?? [...planted.keys()][0]}x`;

function problem(response: Response, status: number, { code, title }: { code: string; title: string }) {
  const requestId = crypto.randomUUID();
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: `urn:piecza:problem:${code}`, title, status, code, requestId }));
}

/** As many libraries once did it; but here only for a name that nothing in this process asks for. */
function merge(into: Record<string, unknown>, from: unknown, depth = 0) {
  if (!isObject(from) || depth > 50) return;
  for (const [name, value] of Object.entries(from as object)) {
    if (isObject(value) && isObject(into[name])) merge(into[name] as Record<string, unknown>, value, depth + 1);
    else if (name === 'polluted') into[name] = value;
  }
}
