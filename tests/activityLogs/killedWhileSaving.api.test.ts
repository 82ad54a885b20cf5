import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { givenUnit, prisma, visitTo } from '../support/given.ts';
import { givenSession } from '../support/sessions.ts';

/** A real process, killed without warning while visits arrive: what it acknowledged is there, once, with its trace. */
test('killing the server during a save loses nothing that was acknowledged', async () => {
  const { staff, family, unitId } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const token = await givenSession(assistant, new Date());
  const visits = Array.from({ length: 90 }, (_, n) => visitTo(familyId, { note: `Wpis ${n}`, heldOn: '2026-11-20' }));
  const acknowledged = new Set<string>();
  const port = await freePort();
  let server = await startServer(port);
  let kills = 0;

  // The phone sends each visit until it is told that it arrived.
  async function sendUntilAcknowledged(visit: (typeof visits)[number]) {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/activity-logs`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Cookie: `piecza=${token}` },
        body: JSON.stringify(visit),
      }).catch(() => null);
      if (answer && answer.status < 300) return void acknowledged.add(visit.id);
      expect([undefined, 503]).toContain(answer?.status);
      await new Promise((done) => setTimeout(done, 30));
    }
  }

  const queue = [...visits];
  const phones = Array.from({ length: 6 }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await sendUntilAcknowledged(next);
  });
  while (kills < 4 && queue.length > 0) {
    await new Promise((done) => setTimeout(done, 60 + Math.random() * 120));
    const seen = [...acknowledged];
    server.kill('SIGKILL');
    kills++;
    expect(await prisma.activityLog.count({ where: { id: { in: seen } } })).toBe(seen.length);
    server = await startServer(port);
  }
  await Promise.all(phones);
  server.kill('SIGTERM');

  expect(kills).toBeGreaterThan(1);
  expect(await prisma.activityLog.count({ where: { familyId } })).toBe(visits.length);
  const traces = await prisma.auditEvent.findMany({ where: { unitId, action: 'create', resource: 'activity-logs' } });
  expect(traces.flatMap(({ resourceIds }) => resourceIds).sort()).toEqual(visits.map(({ id }) => id).sort());
}, 60_000);

async function startServer(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  });
  for (;;) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (ready?.ok) return child;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
