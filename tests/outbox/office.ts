import { randomBytes } from 'node:crypto';
import { expect, onTestFinished } from 'vitest';
import type { Role } from '#contract/actor.ts';
import { warsawDay } from '#contract/calendar.ts';
import { assistantForms } from '#contract/formsOfSupport.ts';
import { hashOf } from '#server/sessions/currentSession.ts';
import { keepSession } from '#server/sessions/sessionStore.ts';
import { openPrograms } from '../attacks/programs.ts';
import { visitTo } from '../support/given.ts';
import { givenInstallation, type Installation } from './installation.ts';
import { openMailServer } from './mailServer.ts';
import { openRedis } from './redisServer.ts';

/** The API and a worker as they run for people, their Redis, and what a worker of the unit does all day. */
export async function givenOffice(on: 'redis' | 'postgres') {
  const installation = await givenInstallation();
  const mails = await openMailServer();
  const redis = on === 'redis' ? await openRedis() : undefined;
  const programs = openPrograms({
    DATABASE_URL: installation.ownerUrl,
    SECRETS_DIR: process.env.SECRETS_DIR!,
    SMTP_URL: mails.url,
    ...(redis && { REDIS_URL: redis.url }),
  });
  onTestFinished(async () => {
    redis?.thaw();
    await programs.stop();
    await redis?.kill();
    await mails.close();
    await installation.close();
  });
  await givenStaff(installation, 'supervisor');
  const assistant = await givenStaff(installation, 'assistant');
  await installation.prisma.formOfSupport.createMany({
    data: assistantForms.map((form) => ({
      unitId: installation.unitId,
      code: form,
      programmeForm: form,
      namePl: form,
      nameEn: form,
    })),
  });
  const [own, ...foreign] = await Promise.all([1, 2, 3, 4].map((number) => givenFamily(installation, number)));
  await installation.prisma.assignment.create({
    data: {
      unitId: installation.unitId,
      staffId: assistant.id,
      assignedById: assistant.id,
      familyId: own!.id,
      startedOn: new Date('2026-01-01'),
    },
  });
  const address = await programs.once('api', 'server/main.ts');
  await programs.worker('worker', {});

  const ask = (method: 'GET' | 'POST', path: string, body?: object) =>
    fetch(`${address}/api${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', Cookie: `piecza=${assistant.token}` },
      ...(body && { body: JSON.stringify(body) }),
    });

  return {
    redis,
    startWorker: (name: string) => programs.worker(name, {}),
    /** Opens a file in an emergency. @returns how long it took until the supervisor had the mail */
    async openInEmergency() {
      const before = mails.counted().messages;
      const opened = Date.now();
      const reason = 'Szkoła dzwoni: dziecko boi się wracać do domu.';
      const answer = await ask('POST', '/emergency-accesses', { caseSign: foreign.pop()!.signature, reason });
      expect(answer.status).toBe(201);
      return {
        told: () => mails.counted().messages > before,
        async secondsUntilTold() {
          await expect.poll(() => mails.counted().messages, { timeout: 20_000, interval: 20 }).toBeGreaterThan(before);
          return (Date.now() - opened) / 1_000;
        },
      };
    },
    /** What people ask for all day. @returns the statuses, and how long 99 of 100 took at most */
    async work(rounds: number) {
      const statuses = new Map<number, number>();
      const took: number[] = [];
      const visit = () => visitTo(own!.id, { heldOn: warsawDay(new Date()), recordedAt: new Date().toISOString() });
      for (let round = 0; round < rounds; round++)
        for (const [method, path, body] of [
          ['GET', '/families', undefined],
          ['GET', `/families/${own!.id}`, undefined],
          ['GET', '/today', undefined],
          ['POST', '/activity-logs', visit()],
        ] as const) {
          const started = performance.now();
          const answer = await ask(method, path, body);
          await answer.arrayBuffer();
          took.push(performance.now() - started);
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
        }
      took.sort((one, other) => one - other);
      return { statuses: Object.fromEntries(statuses), p99: Math.round(took[Math.floor(took.length * 0.99)]!) };
    },
    async untilWorkerSays(event: string) {
      await expect.poll(() => programs.said('worker'), { timeout: 20_000 }).toContain(`"${event}"`);
    },
  };
}

async function givenStaff({ prisma, unitId, staff }: Installation, role: Role) {
  const { id } = await staff();
  await prisma.staffRole.create({ data: { unitId, staffId: id, role, startedOn: new Date('2020-01-01') } });
  const token = randomBytes(32).toString('base64url');
  const session = { tokenHash: hashOf(token), unitId, staffId: id, role, device: 'test' };
  const now = new Date();
  await prisma.$transaction((tx) => keepSession(tx, { ...session, now, expiresAt: new Date(Date.now() + 3_600_000) }));
  return { id, token };
}

const givenFamily = ({ prisma, unitId }: Installation, number: number) =>
  prisma.family.create({
    data: {
      unitId,
      name: `Przykładowscy ${number}`,
      signature: `AR.${number}.2026`,
      intakeRoute: 'socialWorker',
      intakeOn: new Date('2026-01-05'),
      street: 'ul. Przykładowa 1',
      city: 'Przykładowo',
    },
  });
