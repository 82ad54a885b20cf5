import { expect, test } from 'vitest';
import { inSqlAs } from '../authorization/bothWalls.ts';
import { as, givenUnit, prisma, visitTo } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';

async function givenEntry() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const author = await as(assistant);
  const supervisor = await as({ ...unit.supervisor, role: 'supervisor' });
  const visit = visitTo(family.id);
  await author.post('/api/activity-logs').send(visit);
  const unread = async () =>
    (await supervisor.get('/api/activity-logs?unread=true&sort=heldOn')).body.map(({ id }: { id: string }) => id);
  const read = (id: string, revision = 1) =>
    supervisor.post('/api/entry-reviews/read').send({ entries: [{ id, revision }] });
  const ask = (more: object = {}) =>
    supervisor
      .post('/api/entry-reviews')
      .send({ activityLogId: visit.id, entryRevision: 1, kind: 'question', text: 'Czy był lekarz?', ...more });
  return { ...unit, assistant, family, author, supervisorApi: supervisor, visit, unread, read, ask };
}

test('read with one tap, several at once; what was changed meanwhile stays to be read', async () => {
  const { author, family, visit, unread, read, supervisorApi } = await givenEntry();
  const second = visitTo(family.id, { heldOn: '2026-11-21' });
  await author.post('/api/activity-logs').send(second);
  expect(await unread()).toEqual([visit.id, second.id]);

  const { id: _, familyId: __, recordedAt: ___, ...content } = second;
  await author
    .put(`/api/activity-logs/${second.id}`)
    .set('If-Match', '"1"')
    .send({ ...content, minutes: 60 });
  const both = [visit, second].map(({ id }) => ({ id, revision: 1 }));
  const answer = await supervisorApi.post('/api/entry-reviews/read').send({ entries: both });
  expect(answer.body).toEqual({ readIds: [visit.id] });
  expect(await unread()).toEqual([second.id]);
  expect((await read(second.id, 2)).body.readIds).toEqual([second.id]);
  expect((await read(second.id, 2)).body.readIds).toEqual([]);
  expect((await supervisorApi.get('/api/team')).body.entriesToRead).toBe(0);

  const change = { ...content, minutes: 50 };
  await author.put(`/api/activity-logs/${second.id}`).set('If-Match', '"2"').send(change);
  expect(await unread()).toEqual([second.id]);
});

test('a question is on the author’s first screen until it is answered, once', async () => {
  const { author, visit, ask, unread, supervisorApi } = await givenEntry();
  const asked = await ask();
  expect(asked).toMatchObject({ status: 201, body: { kind: 'question', can: { update: false } } });
  expect(await unread()).toEqual([]);

  expect((await author.get('/api/today')).body.questions).toMatchObject([
    { id: asked.body.id, activityLogId: visit.id, text: 'Czy był lekarz?', heldOn: '2026-11-20' },
  ]);
  const url = `/api/entry-reviews/${asked.body.id}`;
  expect((await author.put(url).send({ answer: 'Tak, w poniedziałek.' })).status).toBe(428);
  const answered = await author.put(url).set('If-Match', '"1"').send({ answer: 'Tak, w poniedziałek.' });
  expect(answered).toMatchObject({ status: 200, body: { answer: 'Tak, w poniedziałek.', can: { update: false } } });
  expect((await author.get('/api/today')).body.questions).toEqual([]);
  expect((await author.put(url).set('If-Match', '"2"').send({ answer: 'Jednak nie.' })).status).toBe(403);
  const [shown] = (await supervisorApi.get(`/api/entry-reviews?activityLogId=${visit.id}&open=false`)).body;
  expect(shown).toMatchObject({ answer: 'Tak, w poniedziałek.', revision: 2 });
});

test('a question about a version that is gone is not asked', async () => {
  const { author, visit, ask } = await givenEntry();
  const { id, familyId: _, recordedAt: __, ...content } = visit;
  await author
    .put(`/api/activity-logs/${id}`)
    .set('If-Match', '"1"')
    .send({ ...content, note: 'Był lekarz.' });
  expect(await ask()).toMatchObject({ status: 409, body: { code: 'entryReviews.changedMeanwhile' } });
});

test('whoever writes an entry cannot say in SQL of their own that it was read', async () => {
  const { assistant, family, unitId } = await givenEntry();
  const [made] = await inSqlAs(await actorOf(assistant), async (client) => {
    const { rows } = await client.query(
      `INSERT INTO activity_logs (id, unit_id, family_id, kind, outcome, held_on, recorded_by_id, recorded_at, unread)
       VALUES (gen_random_uuid(), $1, $2, 'visit', 'notAtHome', '2026-11-20', $3, now(), false) RETURNING unread`,
      [unitId, family.id, assistant.id],
    );
    return rows;
  });
  expect(made).toEqual({ unread: true });
});

test('nobody reads, asks or answers in somebody else’s place', async () => {
  const { staff, assign, family, visit, ask, supervisor, seal, unitId } = await givenEntry();
  const review = (await ask()).body;
  const colleague = await staff('assistant');
  await assign(colleague, { familyId: family.id }, '2026-11-01');
  const answer = async (who: Parameters<typeof as>[0]) =>
    (await as(who)).put(`/api/entry-reviews/${review.id}`).set('If-Match', '"1"').send({ answer: 'Nie wiem.' });
  expect((await answer(colleague)).status).toBe(403);
  expect((await answer({ ...supervisor, role: 'supervisor' })).status).toBe(403);
  expect((await answer(await staff('assistant'))).status).toBe(404);
  const reading = { entries: [{ id: visit.id, revision: 1 }] };
  expect((await (await as(colleague)).post('/api/entry-reviews/read').send(reading)).status).toBe(403);

  // One's own entries are for another supervisor; a sealed file's for nobody who is not named.
  await prisma.staffRole.create({
    data: { unitId, staffId: colleague.id, role: 'supervisor', startedOn: new Date('2026-01-01') },
  });
  const own = visitTo(family.id);
  await (await as(colleague)).post('/api/activity-logs').send(own);
  const asSupervisor = await as({ ...colleague, role: 'supervisor' });
  const read = await asSupervisor.post('/api/entry-reviews/read').send({ entries: [{ id: own.id, revision: 1 }] });
  expect(read.body.readIds).toEqual([]);
  expect((await ask({ activityLogId: own.id })).status).toBe(201);
  await seal({ familyId: family.id }, [colleague.id]);
  expect((await ask()).body.code).toBe('entryReviews.nothingToReview');
});
