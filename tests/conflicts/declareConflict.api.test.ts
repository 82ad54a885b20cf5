import { expect, test } from 'vitest';
import { as, givenUnit, prisma, visitTo } from '../support/given.ts';

test('a worker who declares a conflict is let out of the file at once, whatever opens it', async () => {
  const { staff, family, emergency, supervisor } = await givenUnit();
  const assistant = await staff('assistant');
  const { id: familyId } = await family({ assistant });
  const api = await as(assistant);
  const made = await api.post('/api/conflicts-of-interest').send({ staffId: assistant.id, familyId, kind: 'relative' });
  expect(made).toMatchObject({ status: 201, body: { kind: 'relative', staffId: assistant.id } });
  await emergency(assistant, { familyId });

  expect((await api.get(`/api/families/${familyId}`)).status).toBe(404);
  expect((await api.get('/api/families')).body).toEqual([]);
  expect(await api.post('/api/activity-logs').send(visitTo(familyId))).toMatchObject({
    status: 404,
    body: { code: 'activityLogs.notYours' },
  });

  const withdrawal = { withdrawn: true };
  const address = `/api/conflicts-of-interest/${made.body.id}`;
  expect((await api.put(address).set('If-Match', '"1"').send(withdrawal)).status).toBe(403);
  expect((await (await as(supervisor)).put(address).set('If-Match', '"1"').send(withdrawal)).status).toBe(200);
  expect((await api.get(`/api/families/${familyId}`)).status).toBe(200);
});

test('a worker speaks for themselves and about files open to them; a supervisor for anybody but withdraws no own', async () => {
  const { staff, family, supervisor } = await givenUnit();
  const [assistant, colleague] = [await staff('assistant'), await staff('assistant')];
  const own = await family({ assistant });
  const foreign = await family({ assistant: colleague });
  const api = await as(assistant);
  const declare = (staffId: string, familyId: string, by = api) =>
    by.post('/api/conflicts-of-interest').send({ staffId, familyId, kind: 'neighbour' });
  expect(await declare(colleague.id, own.id)).toMatchObject({ status: 403, body: { code: 'conflicts.ownOnly' } });
  expect((await declare(assistant.id, foreign.id)).status).toBe(404);

  const supervising = await as(supervisor);
  expect((await declare(colleague.id, foreign.id, supervising)).status).toBe(201);
  expect((await (await as(colleague)).get(`/api/families/${foreign.id}`)).status).toBe(404);
  expect(await declare(colleague.id, foreign.id, supervising)).toMatchObject({
    status: 422,
    body: { code: 'conflicts.already' },
  });

  const mine = await declare(supervisor.id, own.id, supervising);
  expect(mine.status).toBe(201);
  expect((await supervising.get(`/api/families/${own.id}`)).status).toBe(404);
  expect(
    (
      await supervising
        .put(`/api/conflicts-of-interest/${mine.body.id}`)
        .set('If-Match', '"1"')
        .send({ withdrawn: true })
    ).status,
  ).toBe(403);
  expect(await prisma.conflictOfInterest.count({ where: { id: mine.body.id, withdrawnAt: null } })).toBe(1);
});
