import { expect, test } from 'vitest';
import { as, givenUnit, noon } from '../support/given.ts';

type Row = { id: string; openBy: string | null };

test('a worker is told why each file is open: assigned, standing in, in an emergency; a supervisor sees them all', async () => {
  const { supervisor, staff, family, substitution, emergency } = await givenUnit();
  const [me, absent, other] = [await staff('assistant'), await staff('assistant'), await staff('assistant')];
  const own = await family({ assistant: me });
  const theirs = await family({ assistant: absent });
  const anothers = await family({ assistant: other });
  const closed = await family({ assistant: other });
  await substitution(absent, me, '2026-11-20', '2026-11-30');
  await emergency(me, { familyId: anothers.id });

  const rows = ((await (await as(me)).get('/api/families')).body as Row[]).map(({ id, openBy }) => [id, openBy]);

  expect(Object.fromEntries(rows)).toEqual({
    [own.id]: 'assignment',
    [theirs.id]: 'substitution',
    [anothers.id]: 'emergency',
  });
  const seen = (await (await as({ ...supervisor, role: 'supervisor' })).get('/api/families')).body as Row[];
  expect(seen.map(({ openBy }) => openBy)).toEqual([null, null, null, null]);
  expect(seen.map(({ id }) => id)).toContain(closed.id);
});

test('a coordinator is told the same about foster families', async () => {
  const { staff, fosterFamily, substitution } = await givenUnit();
  const [me, absent] = [await staff('coordinator'), await staff('coordinator')];
  const own = await fosterFamily({ coordinator: me });
  const theirs = await fosterFamily({ coordinator: absent });
  await substitution(absent, me, '2026-11-23', '2026-11-23');

  const { body } = await (await as(me)).get('/api/foster-families');

  expect(Object.fromEntries((body as Row[]).map(({ id, openBy }) => [id, openBy]))).toEqual({
    [own.id]: 'assignment',
    [theirs.id]: 'substitution',
  });
});

test('the day says who stands in for whom, now and within two weeks, and nothing of other people’s', async () => {
  const { staff, substitution } = await givenUnit();
  const [me, absent, mine, stranger] = [
    await staff('assistant'),
    await staff('assistant'),
    await staff('assistant'),
    await staff('assistant'),
  ];
  await substitution(absent, me, '2026-11-20', '2026-11-23');
  await substitution(me, mine, '2026-12-07', '2026-12-11');
  await substitution(me, stranger, '2026-12-08', '2026-12-11');
  await substitution(stranger, me, '2026-11-01', '2026-11-22');
  await substitution(stranger, absent, '2026-11-01', '2026-12-22');

  const { body } = await (await as(me)).get('/api/today');

  expect(body.substitutions).toEqual([
    expect.objectContaining({ as: 'substitute', name: `Osoba ${absent.familyName}`, endedOn: '2026-11-23' }),
    expect.objectContaining({ as: 'absent', name: `Osoba ${mine.familyName}`, startedOn: '2026-12-07' }),
  ]);
});

test('substitutions are listed as they stand: now, planned, over; the last day counts', async () => {
  const { supervisor, staff, substitution } = await givenUnit();
  const [absent, substitute] = [await staff('assistant'), await staff('assistant')];
  const ids = {
    today: (await substitution(absent, substitute, '2026-11-20', '2026-11-23')).id,
    planned: (await substitution(absent, substitute, '2026-11-24', '2026-11-25')).id,
    over: (await substitution(absent, substitute, '2026-11-01', '2026-11-19')).id,
  };
  const head = await as({ ...supervisor, role: 'supervisor' });
  for (const [state, id] of Object.entries(ids))
    expect((await head.get(`/api/substitutions?state=${state}`)).body).toMatchObject([{ id }]);
});

test('a supervisor is told how many emergency accesses of others wait for a review', async () => {
  const { supervisor, staff, family, emergency } = await givenUnit();
  const { id: familyId } = await family();
  await emergency(await staff('assistant'), { familyId }, new Date(noon.getTime() - 86_400_000));
  await emergency(supervisor, { familyId });
  const head = await as({ ...supervisor, role: 'supervisor' });
  expect((await head.get('/api/team')).body.emergenciesToReview).toBe(1);
});
