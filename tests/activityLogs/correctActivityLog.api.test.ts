import { expect, test } from 'vitest';
import { appAt, as, givenUnit, prisma, visitTo } from '../support/given.ts';

const contentOf = ({ id: _, familyId: __, recordedAt: ___, ...content }: ReturnType<typeof visitTo>) => content;

async function givenVisit() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const visit = visitTo(family.id);
  await (await as(assistant)).post('/api/activity-logs').send(visit);
  return { ...unit, assistant, family, visit, url: `/api/activity-logs/${visit.id}` };
}

test('the author corrects a visit freely for seven days; the old text stays', async () => {
  const { assistant, visit, url } = await givenVisit();
  const api = await as(assistant);

  const corrected = await api
    .put(url)
    .set('If-Match', '"1"')
    .send({ ...contentOf(visit), note: 'Poprawiona notatka.' });

  expect(corrected).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
    body: { note: 'Poprawiona notatka.', corrections: 1 },
  });
  const [earlier] = (await api.get(`/api/activity-log-corrections?activityLogId=${visit.id}`)).body;
  expect(earlier.before).toMatchObject({ note: visit.note, minutes: 90, heldOn: '2026-11-20' });
});

test('after seven days only with a reason', async () => {
  const { assistant, visit, url } = await givenVisit();
  const received = await prisma.activityLog.findUniqueOrThrow({ where: { id: visit.id } });
  const later = new Date(received.receivedAt.getTime() + 7 * 24 * 3_600_000 + 60_000);
  const api = await as(assistant, appAt(later), later);
  const change = { ...contentOf(visit), minutes: 60 };

  expect(await api.put(url).set('If-Match', '"1"').send(change)).toMatchObject({
    status: 422,
    body: { code: 'activityLogs.reasonMissing' },
  });

  const corrected = await api
    .put(url)
    .set('If-Match', '"1"')
    .send({ ...change, reason: 'Pomyłka w czasie trwania.' });
  expect(corrected).toMatchObject({ status: 200, body: { minutes: 60, freelyEditable: false } });
});

test('two corrections of the same version: the second gets both texts and overwrites nothing', async () => {
  const { assistant, visit, url } = await givenVisit();
  const api = await as(assistant);
  const change = (note: string) =>
    api
      .put(url)
      .set('If-Match', '"1"')
      .send({ ...contentOf(visit), note });

  const answers = await Promise.all([change('Pierwsza wersja.'), change('Druga wersja.')]);

  const [won, lost] = answers.sort((a, b) => a.status - b.status);
  expect([won!.status, lost!.status]).toEqual([200, 412]);
  expect(lost!.body).toMatchObject({ code: 'changedMeanwhile', current: { note: won!.body.note, revision: 2 } });
});

test('a change must say which version it changes', async () => {
  const { assistant, visit, url } = await givenVisit();
  expect((await (await as(assistant)).put(url).send(contentOf(visit))).status).toBe(428);
});

test('a colleague and a supervisor do not rewrite it, an outsider does not see it', async () => {
  const { assistant, visit, url, staff, supervisor, family, assign } = await givenVisit();
  const colleague = await staff('assistant');
  await assign(colleague, { familyId: family.id }, '2026-11-01');
  const put = async (who: typeof assistant) => (await as(who)).put(url).set('If-Match', '"1"').send(contentOf(visit));

  expect((await put(colleague)).status).toBe(403);
  expect((await put({ ...supervisor, role: 'supervisor' })).status).toBe(403);
  expect((await put(await staff('assistant'))).status).toBe(404);
  expect((await (await as(await staff('administrator'))).get(url)).status).toBe(404);
});
