import type { Express } from 'express';
import { expect, test } from 'vitest';
import { inSqlAs } from '../authorization/bothWalls.ts';
import { appAt, as, day, givenUnit, noon, prisma } from '../support/given.ts';
import { actorOf, type SignedIn } from '../support/sessions.ts';
import { inSqlAsOwner } from './sqlTwin.ts';
import { carelessTwin, product } from './target.ts';

// V6: whoever opened a file in an emergency decides for how long, which one, and what the review says of it.

const reason = 'Telefon ze szkoły: dziecko nie wróciło do domu.';
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

/** An assistant who also is a supervisor on the same day opens a colleague's file; another supervisor is there to review. */
async function givenEmergency() {
  const unit = await givenUnit();
  const { unitId } = unit;
  const [me, colleague, other] = [
    await unit.staff('assistant'),
    await unit.staff('assistant'),
    await unit.staff('supervisor'),
  ];
  await prisma.staffRole.create({ data: { unitId, staffId: me.id, role: 'supervisor', startedOn: day('2026-01-01') } });
  const [opened, second, sealed, mine] = [
    await unit.family({ assistant: colleague }),
    await unit.family({ assistant: colleague }),
    await unit.family({ assistant: colleague }),
    await unit.family({ assistant: colleague }),
  ];
  await unit.seal({ familyId: sealed.id }, [colleague.id, other.id]);
  await unit.conflict(me, { familyId: mine.id });
  const foster = await unit.fosterFamily({ coordinator: await unit.staff('coordinator') });
  const abroad = await (await givenUnit()).family({ signature: `AR.obca.${crypto.randomUUID().slice(0, 8)}` });
  const access = await unit.emergency(me, { familyId: opened.id });
  const reviewed = await unit.emergency(me, { familyId: second.id }, new Date(noon.getTime() - 6 * 3_600_000));
  await prisma.emergencyAccess.update({
    where: { id: reviewed.id },
    data: { outcome: 'notJustified', reviewedById: other.id, reviewedAt: noon },
  });
  const supervisor: SignedIn = { id: me.id, unitId, role: 'supervisor' };
  return { unit, me, supervisor, other, access, reviewed, files: { opened, second, sealed, mine, foster, abroad } };
}

/** Everything the API lets one send about it. @returns the manipulations that were accepted */
async function bendByApi(target: Express, later = (minutes: number) => appAt(after(minutes))) {
  const { unit, me, supervisor, other, access, reviewed, files } = await givenEmergency();
  const [api, head, second] = [await as(me, target), await as(supervisor, target), await as(other, target)];
  const open = (more: object) => api.post('/api/emergency-accesses').send({ caseSign: 'AR.x', reason, ...more });
  const review = (agent: typeof api, { id }: { id: string }, more: object = {}, revision = 1) =>
    agent
      .put(`/api/emergency-accesses/${id}`)
      .set('If-Match', `"${revision}"`)
      .send({ outcome: 'justified', ...more });
  const extra = {
    expiresAt: '2027-01-01T00:00:00Z',
    grantedAt: '2026-11-23T12:00:00Z',
    hours: 400,
    staffId: other.id,
    familyId: files.second.id,
    unitId: unit.unitId,
    id: crypto.randomUUID(),
    outcome: 'justified',
    reviewedById: other.id,
    reviewedAt: '2026-11-23T12:00:00Z',
    revision: 7,
  };
  const tries: Record<string, () => PromiseLike<{ status: number }>> = {
    ...Object.fromEntries(
      Object.entries(extra).flatMap(([name, value]) => [
        [`opened with ${name}`, () => open({ caseSign: files.second.signature, [name]: value })],
        ...(name === 'outcome'
          ? []
          : [[`reviewed with ${name}`, () => review(second, access, { [name]: value })] as const]),
      ]),
    ),
    'opened without a reason': () => open({ caseSign: files.second.signature, reason: undefined }),
    'opened for a short reason': () => open({ caseSign: files.second.signature, reason: 'Pilne.' }),
    'opened for a reason of blanks': () => open({ caseSign: files.second.signature, reason: `Pilne${' '.repeat(40)}` }),
    'opened two signs at once': () => open({ caseSign: [files.second.signature, files.opened.signature] }),
    'opened again while open': () => open({ caseSign: files.opened.signature }),
    'opened a sealed file': () => open({ caseSign: files.sealed.signature }),
    'opened a file in conflict': () => open({ caseSign: files.mine.signature }),
    'opened a foster family’s file as an assistant': () => open({ caseSign: files.foster.signature }),
    'opened a file of another unit': () => open({ caseSign: files.abroad.signature }),
    'opened every sign there is': () => open({ caseSign: '%' }),
    'opened as a supervisor': () =>
      head.post('/api/emergency-accesses').send({ caseSign: files.second.signature, reason }),
    'changed as the one who opened it': () => review(api, access),
    'lengthened as the one who opened it': () => review(api, access, { expiresAt: extra.expiresAt }),
    'reviewed by oneself in another role': () => review(head, access),
    'reviewed a second time': () => review(second, reviewed),
    'reviewed a second time under a later revision': () => review(second, reviewed, {}, 2),
    'reviewed as two things': () => review(second, access, { outcome: ['justified', 'notJustified'] }),
    'taken back': () => api.delete(`/api/emergency-accesses/${access.id}`),
    'used for another file': () => api.get(`/api/families/${files.second.id}`),
    'used for a file that is over': async () =>
      (await as(me, later(4 * 60), after(4 * 60))).get(`/api/families/${files.opened.id}`),
    'used long after': async () =>
      (await as(me, later(60 * 24), after(60 * 24))).get(`/api/families/${files.opened.id}`),
    'used for a file closed since': async () => {
      await unit.seal({ familyId: files.opened.id }, [other.id]);
      return api.get(`/api/families/${files.opened.id}`);
    },
  };
  expect((await api.get(`/api/families/${files.opened.id}`)).status).toBe(200);
  const got: string[] = [];
  for (const [name, attempt] of Object.entries(tries)) if ((await attempt()).status < 400) got.push(name);
  return { got, count: Object.keys(tries).length };
}

/** The same by plain SQL, as far as the two roles get in the database. @returns the statements that wrote something */
async function bendBySql(run: typeof inSqlAs) {
  const { unit, me, supervisor, other, access, reviewed, files } = await givenEmergency();
  const set = (what: string, id = access.id) => `UPDATE emergency_accesses SET ${what} WHERE id = '${id}'`;
  const insert = `INSERT INTO emergency_accesses (unit_id, staff_id, family_id, reason, granted_at, expires_at)
    VALUES ('${me.unitId}', '${me.id}', '${files.second.id}', '${reason}', now(), now() + interval '1 hour')`;
  const sets = [
    "expires_at = expires_at + interval '1 minute'",
    "granted_at = granted_at + interval '1 hour'",
    `family_id = '${files.second.id}'`,
    `staff_id = '${other.id}'`,
    "reason = 'Nic takiego, po prostu tak było.'",
  ];
  const judged = (by: string) => `outcome = 'justified', reviewed_at = now(), reviewed_by_id = '${by}'`;
  const byAssistant = [
    ...sets.map((each) => set(each)),
    set(judged(other.id)),
    insert,
    `DELETE FROM emergency_accesses WHERE id = '${access.id}'`,
    'TRUNCATE emergency_accesses',
    `SELECT 1 WHERE wall.open_in_emergency('${files.sealed.signature}', '${reason}') IS NOT NULL`,
    `SELECT 1 WHERE wall.open_in_emergency('${files.mine.signature}', '${reason}') IS NOT NULL`,
    `SELECT 1 WHERE wall.open_in_emergency('${files.abroad.signature}', '${reason}') IS NOT NULL`,
    `SELECT 1 WHERE wall.open_in_emergency('${files.second.signature}', 'Pilne.') IS NOT NULL`,
    `INSERT INTO assignments (unit_id, staff_id, family_id, started_on, assigned_by_id) VALUES
      ('${me.unitId}', '${me.id}', '${files.second.id}', '2026-11-01', '${other.id}')`,
    `INSERT INTO substitutions (unit_id, absent_id, substitute_id, started_on, ended_on, decided_by_id, decided_at) VALUES
      ('${me.unitId}', '${other.id}', '${me.id}', '2026-11-01', '2026-12-01', '${other.id}', now())`,
    `UPDATE conflicts_of_interest SET withdrawn_at = now() WHERE family_id = '${files.mine.id}'`,
    `UPDATE seals SET lifted_at = now() WHERE family_id = '${files.sealed.id}'`,
  ];
  const byReviewer = [
    ...sets.map((each) => set(each)),
    insert,
    `DELETE FROM emergency_accesses WHERE id = '${access.id}'`,
    // In somebody else's name, a second time, or as if it had never been.
    set(judged(unit.supervisor.id)),
    set(judged(other.id), reviewed.id),
    set('outcome = NULL, reviewed_at = NULL, reviewed_by_id = NULL', reviewed.id),
    set("review_note = 'dopisane potem'", reviewed.id),
    `SELECT 1 WHERE wall.open_in_emergency('${files.second.signature}', '${reason}') IS NOT NULL`,
  ];
  const byMyself = [set(judged(me.id)), set(judged(other.id)), set("review_note = 'w porządku'")];
  const got: string[] = [];
  for (const [who, statements] of [
    [me, byAssistant],
    [{ ...other, role: 'supervisor' as const }, byReviewer],
    [supervisor, byMyself],
  ] as const)
    for (const sql of statements) {
      const written = await run(await actorOf(who), (client) => client.query(sql).catch(() => ({ rowCount: 0 })));
      if (written.rowCount) got.push(`${who.role}: ${sql.replace(/\s+/g, ' ').slice(0, 90)}`);
    }
  return { got, count: byAssistant.length + byReviewer.length + byMyself.length };
}

test('no manipulation of an emergency access by the API is accepted', async () => {
  const { got, count } = await bendByApi(product);
  expect(got).toEqual([]);
  expect(count).toBeGreaterThan(40);
});

test('nor by plain SQL in the roles of the one who opened it and of those who review', async () => {
  const { got, count } = await bendBySql(inSqlAs);
  expect(got).toEqual([]);
  expect(count).toBeGreaterThan(25);
});

test('an opening that takes its hours and its file from the request is found', async () => {
  const obliging = carelessTwin('post', '/emergency-accesses', async ({ body }, { id: staffId, unitId }) => {
    const { caseSign, hours = 4, reason: why = reason } = body;
    const [{ id: familyId } = { id: '' }] = await prisma.family.findMany({ where: { unitId, signature: caseSign } });
    const expiresAt = after(Math.min(hours, 4) * 60);
    return prisma.emergencyAccess.create({
      data: {
        unitId,
        staffId: body.staffId ?? staffId,
        familyId,
        reason: why.padEnd(20, '.'),
        grantedAt: noon,
        expiresAt,
      },
    });
  });
  expect((await bendByApi(obliging)).got).toEqual(
    expect.arrayContaining([
      'opened with expiresAt',
      'opened with staffId',
      'opened a sealed file',
      'opened again while open',
    ]),
  );
});

test('a server whose clock stands still is found', async () => {
  const { got } = await bendByApi(product, () => appAt(after(60)));
  expect(got).toEqual(['used for a file that is over', 'used long after']);
});

test('rights to the whole table are found', async () => {
  expect((await bendBySql(inSqlAsOwner)).got.length).toBeGreaterThan(10);
});
