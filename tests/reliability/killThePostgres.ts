import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { expect, onTestFinished } from 'vitest';
import { openAsOwner } from '#server/database.ts';
import { freePort } from '#server/platform/freePort.ts';
import { hashOf } from '#server/sessions/currentSession.ts';
import { keepSession } from '#server/sessions/sessionStore.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { day, secrets } from '../support/databases.ts';
import { uuidv7, visitTo } from '../support/given.ts';
import { median, print } from './figures.ts';
import { openOwnPostgres } from './ownPostgres.ts';
import { kill, startApi } from './processes.ts';
import { commandOf, phones } from './senders.ts';

type Experiment = {
  name: string;
  kills: number;
  /** So many visits are acknowledged before each kill. */
  visitsBetween: number;
  /** Settings of a PostgreSQL that acknowledges what is not on its disk yet. */
  careless?: Record<string, string>;
};

/**
 * PostgreSQL killed under a server that goes on: what was acknowledged is stored, the server says meanwhile that one
 * should come again, is never started anew, and serves people again by itself.
 */
export async function killThePostgres({ name, kills, visitsBetween, careless = {} }: Experiment) {
  const postgres = await openOwnPostgres();
  onTestFinished(() => postgres.close());
  await prepareDatabase(postgres.url, secrets);
  const office = await givenOffice(postgres.url);
  await withOwner(postgres.url, async (owner) => {
    for (const [setting, value] of Object.entries(careless))
      await owner.query(`ALTER SYSTEM SET ${setting} = '${value}'`);
    await owner.query('SELECT pg_reload_conf()');
  });
  const port = await freePort();
  const api = await startApi({ port, env: { DATABASE_URL: postgres.url } });

  const acknowledged: string[] = [];
  const recoveries: number[] = [];
  const meanwhile = new Map<string, number>();
  let back: number | undefined;
  const senders = phones(6, {
    address: `http://127.0.0.1:${port}`,
    cookie: office.cookie,
    acknowledged: (_, { id }) => {
      acknowledged.push(id);
      if (back !== undefined) recoveries.push(performance.now() - back);
      back = undefined;
    },
    unheard: (status, retryAfter) => {
      const said = `${status ?? 'nothing'}${retryAfter ? ' with Retry-After' : ''}`;
      meanwhile.set(said, (meanwhile.get(said) ?? 0) + 1);
    },
  });
  let sent = 0;
  const feed = setInterval(() => {
    for (; sent < acknowledged.length + 12; sent++)
      senders.give(commandOf('/activity-logs', visitTo(office.familyId, { note: `Wpis ${sent}` })));
  }, 10);

  for (let killed = 0; killed < kills; killed++) {
    const enough = acknowledged.length + visitsBetween;
    while (acknowledged.length < enough) await pause(5);
    await pause(Math.random() * 50);
    await postgres.kill(killed % 2 ? 'SIGKILL' : 'SIGQUIT');
    await pause(400);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(503);
    await postgres.start();
    back = performance.now();
    for (let waited = 0; back !== undefined && waited < 15_000; waited += 20) await pause(20);
  }
  clearInterval(feed);
  const refused = await senders.finish();
  const alive = api.child.exitCode === null && api.child.signalCode === null;
  await kill(api.child);

  const found = await withOwner(postgres.url, async (owner) => {
    const { rows } = await owner.query<{ id: string; events: number }>(
      `SELECT v.id, (SELECT count(*)::int FROM audit_events e WHERE e.action = 'create' AND v.id = ANY (e.resource_ids)) AS events
         FROM activity_logs v`,
    );
    const stored = new Set(rows.map(({ id }) => id));
    return {
      lost: acknowledged.filter((id) => !stored.has(id)).length,
      withoutEvent: rows.filter(({ events }) => events === 0).length,
      doubled: rows.filter(({ events }) => events > 1).length,
      stored: rows.length,
    };
  });
  const longest = Math.max(0, ...recoveries);
  print(name, {
    N: `${acknowledged.length} acknowledged, ${found.stored} stored`,
    faults: kills,
    lost: found.lost,
    doubled: found.doubled,
    'without event': found.withoutEvent,
    'recovery, ms, median': median(recoveries),
    longest,
    restarts: alive ? 0 : 1,
    meanwhile: [...meanwhile].map(([said, count]) => `${count} × ${said}`).join(', '),
  });
  return { ...found, acknowledged: acknowledged.length, refused, alive, longest, meanwhile: [...meanwhile.keys()] };
}

async function withOwner<T>(url: string, work: (owner: pg.Client) => Promise<T>) {
  const owner = new pg.Client(url);
  owner.on('error', () => {});
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

/** An assistant with a family, signed in, in this database. */
async function givenOffice(url: string) {
  const prisma = openAsOwner(url);
  const { id: unitId } = await prisma.unit.create({ data: { name: 'Jednostka', kind: 'gmina' } });
  await prisma.formOfSupport.create({
    data: {
      unitId,
      code: 'parentingConsultations',
      programmeForm: 'parentingConsultations',
      namePl: 'Konsultacje',
      nameEn: 'Consultations',
    },
  });
  const { id: staffId } = await prisma.staff.create({
    data: { unitId, givenName: 'Osoba', familyName: 'Pierwsza', email: 'osoba@example.test' },
  });
  await prisma.staffRole.create({ data: { unitId, staffId, role: 'assistant', startedOn: day('2020-01-01') } });
  const { id: familyId } = await prisma.family.create({
    data: {
      unitId,
      name: 'Przykładowscy',
      signature: 'AR.1.2026',
      intakeRoute: 'socialWorker',
      intakeOn: day('2026-01-05'),
      street: 'ul. Przykładowa 1',
      city: 'Przykładowo',
    },
  });
  await prisma.assignment.create({
    data: { unitId, staffId, familyId, startedOn: day('2026-01-10'), assignedById: staffId },
  });
  const token = uuidv7();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + 5 * 3_600_000);
  await prisma.$transaction((tx) =>
    keepSession(tx, { tokenHash: hashOf(token), unitId, staffId, role: 'assistant', now, expiresAt, device: 'test' }),
  );
  await prisma.$disconnect();
  return { familyId, cookie: `piecza=${token}` };
}
