import { setTimeout as pause } from 'node:timers/promises';
import type { Express } from 'express';
import { onTestFinished } from 'vitest';
import { appAt, day, prisma } from '../support/given.ts';
import { givenSession } from '../support/sessions.ts';
import { print } from './figures.ts';
import { givenOffice, goalCommand, visitCommand } from './givenOffice.ts';
import { type Command, commandOf } from './senders.ts';

const copies = 5;

type Experiment = { name: string; commands: number; withKeys?: boolean };

/**
 * Many commands, each in five copies at once: a double click, a proxy that tries again, a phone that does. A third of
 * them are visits, which bring their id along; goals and substitutions have nothing but their key.
 */
export async function sendCopies({ name, commands, withKeys = true }: Experiment) {
  const office = await givenOffice();
  const address = await listen(appAt(new Date()));
  const head = `piecza=${await givenSession({ ...office.supervisor, role: 'supervisor' }, new Date())}`;
  const [absent, ...substitutes] = await Promise.all(Array.from({ length: 8 }, () => office.staff('assistant')));
  const kinds: ((n: number) => [Command, cookie: string])[] = [
    (n) => [visitCommand(office, n), office.cookie],
    (n) => [goalCommand(office, n), office.cookie],
    (n) => {
      // Every day and every substitute once: two substitutions of the same persons may not overlap.
      const [who, on] = [substitutes[n % substitutes.length]!, dayNo(Math.floor(n / substitutes.length))];
      const body = { absentId: absent!.id, substituteId: who.id, startedOn: on, endedOn: on };
      return [commandOf('/substitutions', body), head];
    },
  ];

  let different = 0;
  let unserved = 0;
  let next = 0;
  const lane = async () => {
    while (next < commands) {
      const n = next++;
      const [command, cookie] = kinds[n % kinds.length]!(n);
      const key = withKeys ? command.key : undefined;
      const answers = await Promise.all(Array.from({ length: copies }, () => send(address, command, cookie, key)));
      if (new Set(answers).size !== 1) different++;
      if (!answers.every((answer) => answer.startsWith('20'))) unserved++;
    }
  };
  const begun = performance.now();
  await Promise.all(Array.from({ length: 4 }, lane));

  const effects =
    (await prisma.activityLog.count({ where: { familyId: office.family.id } })) +
    (await prisma.planGoal.count({ where: { planId: office.plan.id } })) +
    (await prisma.substitution.count({ where: { unitId: office.unitId } }));
  const events = await prisma.auditEvent.count({
    where: {
      unitId: office.unitId,
      action: 'create',
      resource: { in: ['activity-logs', 'plan-goals', 'substitutions'] },
    },
  });
  const found = { commands, effects, events, different, unserved };
  print(name, {
    N: `${commands} × ${copies}`,
    effects,
    doubled: effects - commands,
    events,
    'answered differently': different,
    'a second': (commands * copies * 1000) / (performance.now() - begun),
  });
  return found;
}

const dayNo = (n: number) => new Date(day('2027-01-01').getTime() + n * 86_400_000).toISOString().slice(0, 10);

/** One copy, sent again when it is told to come again. */
async function send(address: string, { path, body }: Command, cookie: string, key: string | undefined) {
  for (;;) {
    const response = await fetch(`${address}/api${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, ...(key && { 'Idempotency-Key': key }) },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.status !== 503 && !text.includes('idempotency.stillRunning'))
      return `${response.status} ${response.headers.get('etag')} ${text}`;
    await pause(100);
  }
}

/** The product at a port, for as long as the test. */
export async function listen(app: Express) {
  const server = app.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as { port: number }).port}`;
}
