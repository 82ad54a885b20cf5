import { expect, test } from 'vitest';
import type { WorkCard } from '#contract/workCards.ts';
import { appAt, as, day, givenUnit, prisma, visitTo } from '../support/given.ts';
import { pdfText } from '../support/pdfText.ts';

type Api = Awaited<ReturnType<typeof as>>;

const october = '2026-10';

/** An assistant on half a post with a visit and a meeting of the team in October, and a supervisor. */
async function givenOctober() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  await prisma.employment.create({
    data: {
      unitId: unit.unitId,
      staffId: assistant.id,
      form: 'taskTimeContract',
      ftePercent: 50,
      startedOn: day('2020-01-01'),
    },
  });
  const family = await unit.family({ assistant });
  const api = await as(assistant);
  const head = await as({ ...unit.supervisor, role: 'supervisor' });
  const record = async (more: object = {}) =>
    (await api.post('/api/activity-logs').send(visitTo(family.id, { heldOn: '2026-10-05', ...more }))).body;
  const visit = await record({ startedAt: '09:00', minutes: 90 });
  return { ...unit, assistant, family, api, head, record, visit };
}

const cardOf = async (api: Api, staffId: string, month = october) =>
  (await api.get(`/api/work-card?staffId=${staffId}&month=${month}`)).body as WorkCard;

function decide(api: Api, { staffId, month, revision }: WorkCard, decision: string, more: object = {}) {
  return api
    .post('/api/work-card/decisions')
    .set('If-Match', `"${revision}"`)
    .send({ staffId, month, decision, ...more });
}

const confirm = (api: Api, card: WorkCard) => decide(api, card, 'confirm', { hash: card.hash });
const meeting = { workedOn: '2026-10-05', startedAt: '10:00', endedAt: '12:00', kind: 'teamMeeting', words: 'Zespół' };

test('a card is made of the log and of own lines; time claimed twice counts once; the log’s hours are the report’s', async () => {
  const { api, head, assistant, record } = await givenOctober();
  await record({
    startedAt: null,
    minutes: 45,
    kind: 'phoneCall',
    place: 'phone',
    travelMeans: 'ownCar',
    travelKm: 12,
    travelMinutes: 20,
  });
  await record({ outcome: 'notAtHome', minutes: null, formsOfSupport: [] });
  await record({ heldOn: '2026-11-01', minutes: 60 });
  expect((await api.post('/api/work-hours').send(meeting)).status).toBe(201);

  const card = await cardOf(api, assistant.id);

  expect(card).toMatchObject({
    state: 'open',
    revision: 0,
    totals: {
      loggedMinutes: 135,
      ownMinutes: 120,
      overlapMinutes: 30,
      workedMinutes: 225,
      families: 1,
      visits: 1,
      attempts: 1,
      travelKm: 12,
      travelMinutes: 20,
    },
    allowance: { way: 'threshold', neededMinutes: 3600, reached: false },
    annex: [],
    can: { write: true, confirm: true, takeBack: false, decide: false },
  });
  expect(card.remarks.map(({ kind, minutes }) => [kind, minutes]).sort()).toEqual([
    ['noStart', 45],
    ['overlap', 30],
  ]);
  expect(card.entries[0]).toMatchObject({ startedAt: '09:00', minutes: 90, kind: 'visit' });
  expect(card.entries[0]?.subjectName).toContain('Przykładowscy');
  const { byWorker } = (await head.get('/api/programme-report?from=2026-10-01&until=2026-10-31')).body;
  expect(byWorker).toMatchObject([{ staffId: assistant.id, minutes: card.totals.loggedMinutes, visits: 1 }]);
});

test('confirmed, taken back, returned, confirmed again and accepted: locked, and every step is kept', async () => {
  const { api, head, assistant } = await givenOctober();
  const confirmed = (await confirm(api, await cardOf(api, assistant.id))).body;
  expect(confirmed).toMatchObject({ state: 'confirmed', revision: 1, intact: true, can: { write: false } });
  const back = (await decide(api, confirmed, 'takeBack')).body;
  expect(back.state).toBe('open');
  const again = (await confirm(api, back)).body;
  expect((await decide(head, again, 'return')).body.code).toBe('workCards.commentMissing');
  const returned = (await decide(head, again, 'return', { comment: 'Brakuje szkolenia z 7 października.' })).body;
  expect(returned).toMatchObject({ state: 'returned' });
  expect(returned.steps.at(-1)).toMatchObject({ step: 'return', comment: 'Brakuje szkolenia z 7 października.' });
  await api.post('/api/work-hours').send({ ...meeting, workedOn: '2026-10-07', kind: 'training' });
  const third = (await confirm(api, await cardOf(api, assistant.id))).body;
  expect(third.totals.workedMinutes).toBe(210);
  const accepted = (await decide(head, await cardOf(head, assistant.id), 'accept')).body;
  expect(accepted).toMatchObject({ state: 'accepted', revision: 6, annex: [], totalsNow: null });
  for (const [who, decision] of [
    [api, 'confirm'],
    [api, 'takeBack'],
    [head, 'return'],
  ] as const)
    expect((await decide(who, accepted, decision, { comment: 'Jeszcze raz' })).body.code).toBe('workCards.locked');
  await expect(prisma.workCardStep.deleteMany({ where: { staffId: assistant.id } })).rejects.toThrow();
});

test('after acceptance nothing is refused in the field: what comes late or is corrected is an annex beside the card', async () => {
  const { api, head, assistant, record, visit } = await givenOctober();
  const own = (await api.post('/api/work-hours').send({ ...meeting, workedOn: '2026-10-08' })).body;
  await confirm(api, await cardOf(api, assistant.id));
  const accepted = (await decide(head, await cardOf(head, assistant.id), 'accept')).body;

  await record({ heldOn: '2026-10-20', startedAt: '13:00', minutes: 30 });
  const { kind, outcome, place, formsOfSupport } = visit;
  const entry = { kind, outcome, place, formsOfSupport, startedAt: '09:00' };
  const corrected = await api
    .put(`/api/activity-logs/${visit.id}`)
    .set('If-Match', `"${visit.revision}"`)
    .send({ ...entry, heldOn: '2026-10-05', minutes: 60, reason: 'Pomyliłam czas' });
  expect(corrected.status).toBe(200);
  const late = { ...meeting, workedOn: '2026-10-09' };
  expect((await api.post('/api/work-hours').send(late)).body.code).toBe('workHours.reasonMissing');
  await api.post('/api/work-hours').send({ ...late, reason: 'Zapomniałam o zebraniu' });
  const withdraw = (body: object) => api.post(`/api/work-hours/${own.id}/withdrawal`).set('If-Match', '"1"').send(body);
  expect((await withdraw({ withdrawReason: 'Zebranie odwołano' })).body).toMatchObject({ revision: 2 });

  const card = await cardOf(head, assistant.id);
  expect(card).toMatchObject({ state: 'accepted', hash: accepted.hash, totals: accepted.totals });
  expect(card.annex.map(({ what, reason }) => [what, reason]).sort()).toEqual([
    ['added', null],
    ['added', 'Zapomniałam o zebraniu'],
    ['changed', 'Pomyliłam czas'],
    ['withdrawn', 'Zebranie odwołano'],
  ]);
  expect(card.totals.workedMinutes).toBe(210);
  expect(card.totalsNow?.workedMinutes).toBe(210 - 30 + 30 - 120 + 120);

  // Moved to November, it leaves October's sum and says so.
  await api
    .put(`/api/activity-logs/${visit.id}`)
    .set('If-Match', `"${corrected.body.revision}"`)
    .send({ ...entry, heldOn: '2026-11-05', minutes: 60, reason: 'Zły dzień' });
  const moved = await cardOf(head, assistant.id);
  expect(moved.annex).toContainEqual(expect.objectContaining({ what: 'moved', reason: 'Zły dzień' }));
  expect(moved.totalsNow?.workedMinutes).toBe(150);
  expect((await cardOf(api, assistant.id, '2026-11')).totals.loggedMinutes).toBe(60);

  const paper = pdfText(
    (await downloaded(head, `/api/work-card/pdf?staffId=${assistant.id}&month=${october}`)).body,
  ).join('\n');
  for (const words of [
    'Karta pracy',
    'październik 2026',
    'Aneks',
    'Zły dzień',
    'Strona 1 z',
    accepted.hash.slice(0, 20),
  ])
    expect(paper).toContain(words);
});

test('a month is confirmed on its last day and not before; only as its worker has seen it', async () => {
  const { api, assistant, record } = await givenOctober();
  const november = await cardOf(api, assistant.id, '2026-11');
  expect(november.can.confirm).toBe(false);
  expect((await confirm(api, november)).body).toMatchObject({
    code: 'workCards.monthNotOver',
    title: expect.stringContaining('30.11.2026'),
  });
  const lastDay = new Date('2026-11-30T20:00:00Z');
  const onLastDay = await as(assistant, appAt(lastDay), lastDay);
  expect((await confirm(onLastDay, november)).body.state).toBe('confirmed');

  const seen = await cardOf(api, assistant.id);
  await record({ heldOn: '2026-10-30' });
  expect((await confirm(api, seen)).body.code).toBe('workCards.changedSinceSeen');
  expect((await decide(api, { ...seen, revision: 3 }, 'confirm', { hash: seen.hash })).status).toBe(412);
  const without = await api.post('/api/work-card/decisions').send({ ...pick(seen), decision: 'confirm' });
  expect(without.status).toBe(428);
});

const pick = ({ staffId, month }: WorkCard) => ({ staffId, month });

test('nobody decides about their own card, confirms another’s, or reads a colleague’s', async () => {
  const { api, head, assistant, staff, unitId, supervisor } = await givenOctober();
  const card = await cardOf(api, assistant.id);
  expect((await decide(head, card, 'accept')).body.code).toBe('workCards.notConfirmed');
  expect((await decide(head, card, 'confirm', { hash: card.hash })).body.code).toBe('workCards.notYours');
  await confirm(api, card);
  await prisma.staffRole.create({
    data: { unitId, staffId: assistant.id, role: 'supervisor', startedOn: day('2026-01-01') },
  });
  const asHead = await as({ ...assistant, role: 'supervisor' });
  const own = await cardOf(asHead, assistant.id);
  expect(own.can.decide).toBe(false);
  expect((await decide(asHead, own, 'accept')).body.code).toBe('workCards.ownCard');

  const colleague = await as(await staff('assistant'));
  expect((await colleague.get(`/api/work-card?staffId=${assistant.id}&month=${october}`)).status).toBe(404);
  const stranger = await givenUnit();
  const otherHead = await as({ ...stranger.supervisor, role: 'supervisor' });
  expect((await otherHead.get(`/api/work-card?staffId=${assistant.id}&month=${october}`)).status).toBe(404);
  for (const role of ['administrator', 'dataProtectionOfficer'] as const)
    expect(
      (await (await as(await staff(role))).get(`/api/work-card?staffId=${supervisor.id}&month=${october}`)).status,
    ).toBe(403);
  expect((await colleague.get(`/api/work-cards?month=${october}`)).status).toBe(403);
});

test('the card of somebody who has left is confirmed for them, with a reason that stays on it, on paper and in the log', async () => {
  const { api, head, assistant, family, unitId, seal, supervisor } = await givenOctober();
  await seal({ familyId: family.id }, [assistant.id]);
  const card = await cardOf(head, assistant.id);
  expect(card.can.confirmFor).toBe(false);
  const confirmFor = (by: Api, comment?: string, seen = card) =>
    decide(by, seen, 'confirmFor', { hash: seen.hash, comment });
  const reason = 'Umowa skończyła się 31 października.';
  expect((await confirmFor(head, reason)).body.code).toBe('workCards.notYours');
  expect((await confirmFor(api, reason)).status).toBe(403);
  const step = { unitId, staffId: assistant.id, month: day('2026-10-01'), number: 1, step: 'confirmFor' } as const;
  const kept = { takenById: supervisor.id, takenAt: new Date(), content: {}, contentHash: '0'.repeat(64) };
  await expect(prisma.workCardStep.create({ data: { ...step, ...kept, comment: reason } })).rejects.toThrow();

  const left = (endedOn: string) =>
    prisma.staffRole.updateMany({ where: { staffId: assistant.id }, data: { endedOn: day(endedOn) } });
  await left('2026-11-23');
  expect((await confirmFor(head, reason)).body.code).toBe('workCards.notYours');
  await left('2026-11-22');
  expect((await head.get(`/api/work-cards?month=${october}`)).body.cards).toMatchObject([
    { can: { confirmFor: true } },
  ]);
  const november = await cardOf(head, assistant.id, '2026-11');
  expect(november.can.confirmFor).toBe(false);
  expect((await confirmFor(head, reason, november)).body.code).toBe('workCards.monthNotOver');
  expect((await confirmFor(head)).body.code).toBe('workCards.reasonMissing');
  expect((await confirmFor(head, reason, { ...card, hash: 'x' })).body.code).toBe('workCards.changedSinceSeen');
  await expect(prisma.workCardStep.create({ data: { ...step, ...kept } })).rejects.toThrow();

  const confirmed = (await confirmFor(head, reason)).body;
  expect(confirmed).toMatchObject({
    state: 'confirmed',
    intact: true,
    hash: card.hash,
    totals: { workedMinutes: 90, families: 1 },
    steps: [{ step: 'confirmFor', comment: reason }],
    can: { confirmFor: false, decide: true },
  });
  expect((await confirmFor(head, reason, confirmed)).body.code).toBe('workCards.notOpen');
  const paper = pdfText((await downloaded(head, `/api/work-card/pdf?staffId=${assistant.id}&month=${october}`)).body);
  expect(paper.join('\n')).toContain('potwierdził(a) za pracownika. „Umowa skończyła się 31');
  expect(paper.join('\n')).toContain('za pracownika (');
  expect(await prisma.auditEvent.findFirst({ where: { unitId, fields: { has: 'confirmFor' } } })).toMatchObject({
    actorId: supervisor.id,
    resource: 'work-cards',
  });
  expect((await decide(head, confirmed, 'accept')).body).toMatchObject({ state: 'accepted', totalsNow: null });
});

test('of a file closed to its reader a card has the hours and nothing else', async () => {
  const { api, head, assistant, family, seal, staff } = await givenOctober();
  await seal({ familyId: family.id }, [assistant.id]);
  const card = await cardOf(head, assistant.id);
  expect(card.entries).toMatchObject([
    { minutes: 90, kind: null, outcome: null, familyId: null, fosterFamilyId: null, subjectName: null },
  ]);
  expect(card.totals).toMatchObject({ loggedMinutes: 90, families: 1, visits: 1 });
  expect(JSON.stringify(card)).not.toContain(family.id);
  expect((await cardOf(api, assistant.id)).entries[0]?.subjectName).toContain('Przykładowscy');

  // A family that went to somebody else has left its hours on the card of whoever worked with it.
  const before = await staff('assistant');
  await prisma.activityLog.updateMany({ where: { familyId: family.id }, data: { recordedById: before.id } });
  const earlier = await cardOf(await as(before), before.id);
  expect(earlier.entries).toMatchObject([{ minutes: 90, subjectName: null }]);
});

test('own lines: believable, in an open month, one’s own', async () => {
  const { api, head, assistant, staff } = await givenOctober();
  const add = (more: object) => api.post('/api/work-hours').send({ ...meeting, ...more });
  expect((await add({ endedAt: '10:00' })).body.code).toBe('workHours.order');
  expect((await add({ workedOn: '2026-11-24' })).body.code).toBe('workHours.inFuture');
  expect((await add({ workedOn: '2026-11-24', kind: 'leave' })).status).toBe(201);
  const line = (await add({})).body;
  const change = (more: object) =>
    api
      .put(`/api/work-hours/${line.id}`)
      .set('If-Match', '"1"')
      .send({ ...meeting, ...more });
  const colleague = await as(await staff('assistant'));
  expect((await colleague.get('/api/work-hours')).body).toEqual([]);
  expect((await head.get(`/api/work-hours?staffId=${assistant.id}&month=${october}`)).body).toMatchObject([
    { words: 'Zespół', can: { update: false, remove: false } },
  ]);
  expect(
    (await api.post(`/api/work-hours/${line.id}/withdrawal`).set('If-Match', '"1"').send({ withdrawReason: 'Pomyłka' }))
      .body.code,
  ).toBe('workHours.notAccepted');
  await confirm(api, await cardOf(api, assistant.id));
  for (const refused of [
    await add({}),
    await change({ endedAt: '13:00' }),
    await api.delete(`/api/work-hours/${line.id}`).set('If-Match', '"1"'),
  ])
    expect(refused.body.code).toBe('workHours.awaitsDecision');
  await decide(head, await cardOf(head, assistant.id), 'accept');
  expect((await change({ endedAt: '13:00' })).body.code).toBe('workCards.locked');
  // The database says so too.
  await expect(prisma.workHours.update({ where: { id: line.id }, data: { endedAt: '13:00' } })).rejects.toThrow();
  await expect(prisma.workHours.delete({ where: { id: line.id } })).rejects.toThrow();
});

test('the supervisor sees everyone’s month, and payroll gets it as a spreadsheet', async () => {
  const { api, head, assistant, unitId } = await givenOctober();
  await confirm(api, await cardOf(api, assistant.id));
  const { cards } = (await head.get(`/api/work-cards?month=${october}`)).body;
  expect(cards).toMatchObject([
    { staffId: assistant.id, state: 'confirmed', revision: 1, totals: { workedMinutes: 90 }, can: { decide: true } },
  ]);
  expect((await head.get('/api/team')).body.workCardsToAccept).toBe(1);
  const file = await downloaded(head, `/api/work-cards/xlsx?month=${october}`);
  expect(file.headers['content-disposition']).toBe('attachment; filename="karty_pracy_2026-10.xlsx"');
  expect((file.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  expect(await prisma.auditEvent.count({ where: { unitId, action: 'export', resource: 'work-cards' } })).toBe(1);
});

test('an unconfirmed month that is over is on the first screen, until it is confirmed', async () => {
  const { api, assistant } = await givenOctober();
  expect((await api.get('/api/today')).body.workCardToConfirm).toBe(october);
  await confirm(api, await cardOf(api, assistant.id));
  expect((await api.get('/api/today')).body.workCardToConfirm).toBeNull();
});

test('what was kept is held against its hash', async () => {
  const { api, head, assistant } = await givenOctober();
  await confirm(api, await cardOf(api, assistant.id));
  await prisma.$transaction([
    prisma.$executeRaw`ALTER TABLE work_card_steps DISABLE TRIGGER append_only`,
    prisma.$executeRaw`
      UPDATE work_card_steps SET content = jsonb_set(content, '{entries,0,minutes}', '600') WHERE staff_id = ${assistant.id}::uuid`,
    prisma.$executeRaw`ALTER TABLE work_card_steps ENABLE TRIGGER append_only`,
  ]);
  expect(await cardOf(head, assistant.id)).toMatchObject({ intact: false });
});

const downloaded = (api: Api, address: string) =>
  api
    .get(address)
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });
