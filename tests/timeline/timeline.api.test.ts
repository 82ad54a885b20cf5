import { expect, test } from 'vitest';
import { TimelineLine } from '#contract/timeline.ts';
import { as, givenUnit, visitTo } from '../support/given.ts';

type Line = { cursor: string; kind: string; event: string; on: string };

test('everything about a family in order, newest first, a step at a time, each line once', async () => {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  await unit.member(family.id);
  const api = await as(assistant);
  await unit.substitution(assistant, await unit.staff('assistant'), '2026-11-01', '2026-11-10');
  for (let n = 0; n < 30; n++)
    await api.post('/api/activity-logs').send(visitTo(family.id, { heldOn: n % 2 ? '2026-11-20' : '2026-11-19' }));
  const around = { familyId: family.id };
  await api.post('/api/family-warnings').send({ ...around, kind: 'dog', note: 'Pies', reviewOn: '2026-12-20' });
  await api.post('/api/help-plans').send({ ...around, kind: 'familyWorkPlan', mainGoal: 'Bezpieczny dom' });
  await api
    .post('/api/documents')
    .send({ ...around, kind: 'letter', title: 'Pismo', documentOn: '2026-11-18', mediaType: 'application/pdf' });

  const step = async (query: string) => {
    const { body, status } = await api.get(`/api/families/${family.id}/timeline?${query}`);
    expect(status).toBe(200);
    for (const line of body) expect(TimelineLine.strict().safeParse(line).success).toBe(true);
    return body as Line[];
  };
  const first = await step('');
  expect(first).toHaveLength(25);
  const rest = await step(`before=${encodeURIComponent(first.at(-1)!.cursor)}`);
  const all = [...first, ...rest];
  expect(new Set(all.map(({ cursor }) => cursor)).size).toBe(all.length);
  expect(all.map(({ on }) => on)).toEqual(
    all
      .map(({ on }) => on)
      .sort()
      .reverse(),
  );
  expect(new Set(all.map(({ event }) => event))).toEqual(
    new Set([
      ...['contact', 'warningSince', 'planDrafted', 'document', 'substituted'],
      ...['assigned', 'takenOn', 'memberJoined', 'addressFrom'],
    ]),
  );
  expect(all.filter(({ event }) => event === 'contact')).toHaveLength(30);
  expect((await step('kind=document')).map(({ event }) => event)).toEqual(['document']);

  const stranger = await as(await unit.staff('assistant'));
  expect((await stranger.get(`/api/families/${family.id}/timeline`)).status).toBe(404);
  for (const wrong of ['kind=everything', 'before=2026-13-01~contact~x', 'offset=1'])
    expect((await api.get(`/api/families/${family.id}/timeline?${wrong}`)).status).toBe(400);
});
