import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { forgetOldAnswers } from '#server/keptAnswers/forgetOldAnswers.ts';
import { commandKey } from '#server/platform/commandKey.ts';
import { as, day, givenUnit, noon, prisma, visitTo, workerDatabase } from '../support/given.ts';

type Api = Awaited<ReturnType<typeof as>>;

const goalOf = (planId: string, title = 'Spokojne wieczory') => ({ planId, area: 'emotions', title });
const post = (api: Api, path: string, body: object, key: string) =>
  api.post(`/api${path}`).set('Idempotency-Key', key).send(body);

/** An assistant with a family and a draft of its plan. */
async function givenDraft() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const api = await as(assistant);
  const plan = (
    await api.post('/api/help-plans').send({ kind: 'familyWorkPlan', familyId: family.id, mainGoal: 'Bezpieczny dom' })
  ).body;
  return { ...unit, assistant, family, api, plan };
}

const goalsOf = (planId: string) => prisma.planGoal.count({ where: { planId } });

test('a command sent again is done once and answered the same; the second answer says that it is one', async () => {
  const { api, plan } = await givenDraft();
  const key = randomUUID();
  const first = await post(api, '/plan-goals', goalOf(plan.id), key);
  const second = await post(api, '/plan-goals', goalOf(plan.id), key.toUpperCase());
  expect([first.status, first.headers.etag, first.headers['idempotent-replayed']]).toEqual([201, '"1"', undefined]);
  expect([second.status, second.headers.etag, second.headers['idempotent-replayed']]).toEqual([201, '"1"', 'true']);
  expect(second.text).toBe(first.text);
  expect(second.headers['content-type']).toBe(first.headers['content-type']);
  expect(await goalsOf(plan.id)).toBe(1);
});

test('changes and removals too: the second copy does not meet its own first one', async () => {
  const { api, plan } = await givenDraft();
  const goal = (await post(api, '/plan-goals', goalOf(plan.id), randomUUID())).body;
  const [changing, removing] = [randomUUID(), randomUUID()];
  const change = () =>
    api
      .put(`/api/plan-goals/${goal.id}`)
      .set({ 'If-Match': '"1"', 'Idempotency-Key': changing })
      .send({ area: 'emotions', title: 'Spokojne poranki', progress: 'inProgress' });
  const remove = () => api.delete(`/api/plan-goals/${goal.id}`).set({ 'If-Match': '"2"', 'Idempotency-Key': removing });
  const changes = [await change(), await change()];
  expect(changes.map(({ status, headers }) => [status, headers.etag])).toEqual([
    [200, '"2"'],
    [200, '"2"'],
  ]);
  expect(changes[1]!.text).toBe(changes[0]!.text);
  expect([(await remove()).status, (await remove()).status]).toEqual([204, 204]);
});

test('copies that arrive together have one effect and one answer', async () => {
  const { api, plan } = await givenDraft();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 5 }, () => post(api, '/plan-goals', goalOf(plan.id), key)));
  expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(201);
  expect(await goalsOf(plan.id)).toBe(1);
});

test('a key that comes with another command is refused; what is no random UUID is no key', async () => {
  const { api, plan } = await givenDraft();
  const key = randomUUID();
  await post(api, '/plan-goals', goalOf(plan.id), key);
  expect((await post(api, '/plan-goals', goalOf(plan.id, 'Inny cel'), key)).body).toMatchObject({
    status: 422,
    code: 'idempotency.otherCommand',
  });
  expect((await post(api, '/help-plans', {}, key)).status).toBe(400);
  for (const wrong of ['', '1', `${key}0`, '00000000-0000-0000-0000-000000000000', '{}'])
    for (const path of ['/plan-goals', '/plan-activities'])
      expect((await post(api, path, goalOf(plan.id), wrong)).body.code).toBe('idempotency.wrongKey');
  expect((await api.delete('/api/sessions').set('Idempotency-Key', 'x')).body.code).toBe('idempotency.wrongKey');
  expect(await goalsOf(plan.id)).toBe(1);
});

test('a refusal is not kept: when the reason is gone the same command is done', async () => {
  const { api, family, assistant, unitId, assign, plan } = await givenDraft();
  const key = randomUUID();
  await prisma.assignment.updateMany({ where: { staffId: assistant.id }, data: { endedOn: day('2026-11-01') } });
  expect((await post(api, '/plan-goals', goalOf(plan.id), key)).status).toBeGreaterThanOrEqual(400);
  expect(await prisma.keptAnswer.count({ where: { unitId } })).toBe(0);
  await assign(assistant, { familyId: family.id }, '2026-11-02');
  expect((await post(api, '/plan-goals', goalOf(plan.id), key)).status).toBe(201);
});

test('a copy waits for the one at work, and is told to come again when that takes long', async () => {
  const { api, plan, family, assistant } = await givenDraft();
  const [client, key] = [new pg.Client(process.env.DATABASE_URL), randomUUID()];
  await client.connect();
  onTestFinished(() => client.end());
  // The first copy is held up by a lock on the family, after it has begun.
  await client.query('BEGIN');
  await client.query('LOCK TABLE plan_goals IN ACCESS EXCLUSIVE MODE');
  const first = post(api, '/plan-goals', goalOf(plan.id), key).then((answer) => answer);
  await new Promise((done) => setTimeout(done, 300));
  const second = post(api, '/plan-goals', goalOf(plan.id), key).then((answer) => answer);
  await new Promise((done) => setTimeout(done, 300));
  await client.query('COMMIT');
  const answers = [await first, await second];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers[1]!.text).toBe(answers[0]!.text);
  expect(await goalsOf(plan.id)).toBe(1);

  // Somebody holds the very command, and does not let go.
  const visit = visitTo(family.id);
  const held = randomUUID();
  const name = Buffer.from(commandKey(held, assistant).hash).toString('hex');
  await client.query('BEGIN');
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 72707372))', [name]);
  const late = await post(api, '/activity-logs', visit, held);
  expect([late.status, late.body.code, late.headers['retry-after']]).toEqual([409, 'idempotency.stillRunning', '2']);
  await client.query('COMMIT');
  expect((await post(api, '/activity-logs', visit, held)).status).toBe(201);
});

test('another person with the same key gives another command, and learns nothing of the first', async () => {
  const { api, plan, staff, family, assign } = await givenDraft();
  const key = randomUUID();
  const first = await post(api, '/plan-goals', goalOf(plan.id), key);
  const colleague = await staff('assistant');
  await prisma.assignment.updateMany({ where: { familyId: family.id }, data: { endedOn: day('2026-11-01') } });
  await assign(colleague, { familyId: family.id }, '2026-11-02');
  const theirs = await post(await as(colleague), '/plan-goals', goalOf(plan.id), key);
  expect(theirs.headers['idempotent-replayed']).toBeUndefined();
  expect(theirs.text).not.toBe(first.text);
  expect((await post(await as(null), '/plan-goals', goalOf(plan.id), key)).status).toBe(401);
});

/** What may have been taken away between a command and its copy. */
const withdrawn: Record<string, (given: Awaited<ReturnType<typeof givenDraft>>) => Promise<unknown>> = {
  'the family was handed to somebody else': ({ assistant }) =>
    prisma.assignment.updateMany({ where: { staffId: assistant.id }, data: { endedOn: day('2026-11-22') } }),
  'a conflict of interest was declared': ({ assistant, family, conflict }) =>
    conflict(assistant, { familyId: family.id }),
  'the file was sealed for others': ({ family, supervisor, seal }) => seal({ familyId: family.id }, [supervisor.id]),
};

test.for(Object.entries(withdrawn))(
  'an answer is not shown again once %s, and nothing is done twice',
  async ([, take]) => {
    const given = await givenDraft();
    const { api, plan, family } = given;
    const [goal, visit] = [randomUUID(), randomUUID()];
    const written = visitTo(family.id);
    await post(api, '/plan-goals', goalOf(plan.id), goal);
    await post(api, '/activity-logs', written, visit);
    await take(given);
    for (const again of [
      await post(api, '/plan-goals', goalOf(plan.id), goal),
      await post(api, '/activity-logs', written, visit),
    ]) {
      expect([again.status, again.body.code]).toEqual([409, 'idempotency.doneAlready']);
      expect(again.text).not.toContain('Spokojne');
      expect(again.text).not.toContain(written.note);
    }
    expect(await goalsOf(plan.id)).toBe(1);
  },
);

test('nor in another role of the same person, nor after the session has ended', async () => {
  const { unitId, assistant, plan } = await givenDraft();
  await prisma.staffRole.create({
    data: { unitId, staffId: assistant.id, role: 'supervisor', startedOn: day('2026-01-01') },
  });
  const key = randomUUID();
  const api = await as(assistant);
  await post(api, '/plan-goals', goalOf(plan.id), key);
  const asSupervisor = await as({ ...assistant, role: 'supervisor' });
  expect((await post(asSupervisor, '/plan-goals', goalOf(plan.id), key)).body.code).toBe('idempotency.doneAlready');
  // Whoever signs in again in the same role sends what waited, and hears how it went.
  expect((await post(await as(assistant), '/plan-goals', goalOf(plan.id), key)).status).toBe(201);
  await api.delete('/api/sessions');
  expect((await post(api, '/plan-goals', goalOf(plan.id), key)).status).toBe(401);
});

test('being shown an answer again leaves a trace, and what was done is logged once', async () => {
  const { api, family, unitId } = await givenDraft();
  const [visit, key] = [visitTo(family.id), randomUUID()];
  await post(api, '/activity-logs', visit, key);
  const before = await prisma.auditEvent.count({ where: { unitId, resource: 'activity-logs' } });
  await post(api, '/activity-logs', visit, key);
  const events = await prisma.auditEvent.findMany({
    where: { unitId, resource: 'activity-logs' },
    orderBy: { id: 'asc' },
  });
  expect(events.length).toBe(before + 1);
  expect(events.at(-1)).toMatchObject({ action: 'read', resourceIds: [visit.id], fileIds: [family.id] });
  expect(events.filter(({ action }) => action === 'create')).toHaveLength(1);
});

test('the table alone says nothing of what was sent or answered', async () => {
  const { api, family, unitId } = await givenDraft();
  const [visit, key] = [visitTo(family.id, { note: 'Rozmowa o kanarku, którego nikt nie zna.' }), randomUUID()];
  await post(api, '/activity-logs', visit, key);
  const [row] = await prisma.$queryRaw<{ all: string }[]>`
    SELECT encode(convert_to(k::text, 'UTF8'), 'hex') || encode(cipher, 'hex') || encode(fingerprint, 'hex') AS all
      FROM kept_answers k WHERE unit_id = ${unitId}::uuid`;
  for (const word of [key, key.replaceAll('-', ''), visit.note, visit.id, 'parentingConsultations'])
    expect(row!.all).not.toContain(Buffer.from(word).toString('hex'));
  expect(row!.all).not.toContain(key.replaceAll('-', ''));
});

test('what only shows a number is looked at anew each time: for its limit and for the log', async () => {
  const { api, unitId } = await givenDraft();
  const key = randomUUID();
  for (const _ of [1, 2])
    expect((await post(api, '/identifiers/search', { pesel: '44051401359' }, key)).headers).not.toHaveProperty(
      'idempotent-replayed',
    );
  expect(await prisma.auditEvent.count({ where: { unitId, action: 'search' } })).toBe(2);
  expect(await prisma.keptAnswer.count({ where: { unitId } })).toBe(0);
});

test('answers are forgotten after seven days, unit by unit', async () => {
  const [{ api, plan, unitId }, other] = [await givenDraft(), await givenDraft()];
  const key = randomUUID();
  await post(api, '/plan-goals', goalOf(plan.id), key);
  await post(other.api, '/plan-goals', goalOf(other.plan.id), key);
  const kept = () => prisma.keptAnswer.count({ where: { unitId: { in: [unitId, other.unitId] } } });
  await forgetOldAnswers(workerDatabase, new Date(noon.getTime() + 7 * 86_400_000));
  expect(await kept()).toBe(2);
  await forgetOldAnswers(workerDatabase, new Date(noon.getTime() + 7 * 86_400_000 + 1));
  expect(await kept()).toBe(0);
});

test('without a key everything is as it was: sent twice, done twice', async () => {
  const { api, plan } = await givenDraft();
  for (const _ of [1, 2]) expect((await api.post('/api/plan-goals').send(goalOf(plan.id))).status).toBe(201);
  expect(await goalsOf(plan.id)).toBe(2);
});
