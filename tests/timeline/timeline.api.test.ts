import { expect, test } from 'vitest';
import { TimelineLine } from '#contract/timeline.ts';
import { as, day, givenUnit, prisma, uuidv7, visitTo } from '../support/given.ts';

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

test('how the family came, was handed over, was in danger, was watched over and came back has its lines', async () => {
  const unit = await givenUnit();
  const { unitId, supervisor } = unit;
  const [assistant, other] = [await unit.staff('assistant'), await unit.staff('assistant')];
  const family = await unit.family({ assistant });
  const of = { unitId, familyId: family.id };
  await prisma.intake.updateMany({
    where: of,
    data: {
      route: 'court',
      receivedOn: day('2026-01-05'),
      court: 'Sąd Rejonowy w Przykładowie',
      courtSignature: 'III Nsm 1/26',
      orderedOn: day('2026-01-04'),
      orderFinal: true,
      decision: 'accepted',
      decidedOn: day('2026-01-06'),
      decidedById: supervisor.id,
      consent: 'refused',
      consentOn: day('2026-01-11'),
      consentBy: 'Anna Przykładowa',
      courtInformedOn: day('2026-01-12'),
      firstContactOn: day('2026-01-13'),
      socialWorkerPresent: true,
    },
  });
  await prisma.intervention.create({
    data: {
      ...of,
      id: uuidv7(),
      dangers: ['other'],
      noticedAt: new Date('2026-03-01T23:30:00Z'),
      recordedAt: new Date('2026-03-01T23:40:00Z'),
      recordedById: assistant.id,
      closedAt: new Date('2026-03-05T10:00:00Z'),
      closedById: supervisor.id,
      closingNote: 'Dziecko jest bezpieczne.',
    },
  });
  await prisma.handOver.create({
    data: {
      ...of,
      giverId: assistant.id,
      receiverId: other.id,
      proposedById: supervisor.id,
      proposedAt: new Date('2026-04-01T10:00:00Z'),
      acceptedAt: new Date('2026-04-02T10:00:00Z'),
      subjectName: family.name,
      openDuties: 0,
      overdueDuties: 0,
      draftPlans: 0,
      notesToFollow: 0,
    },
  });
  await prisma.familyEnding.create({
    data: {
      ...of,
      endedOn: day('2026-05-01'),
      ground: 'goalsReached',
      reason: 'goalsReached',
      recordedById: supervisor.id,
      monitoringUntil: day('2026-11-01'),
      monitoringEndedOn: day('2026-06-01'),
      monitoringEndedById: supervisor.id,
      monitoringNote: 'Rodzina radzi sobie.',
      reopenedOn: day('2026-07-01'),
      reopenedById: supervisor.id,
      reopeningRoute: 'socialWorker',
      reopeningReason: 'Wniosek pracownika socjalnego.',
    },
  });
  const head = await as(supervisor);
  const events = async (kind: string) =>
    (await head.get(`/api/families/${family.id}/timeline?kind=${kind}`).expect(200)).body.map(({ on, event }: Line) => [
      on,
      event,
    ]);
  expect(await events('work')).toEqual([
    ['2026-07-01', 'reopened'],
    ['2026-06-01', 'monitoringEnded'],
    ['2026-05-01', 'ended'],
    ['2026-04-02', 'handedOver'],
    ['2026-01-13', 'intakeFirstContact'],
    ['2026-01-12', 'intakeToldToCourt'],
    ['2026-01-11', 'intakeFamilyAnswered'],
    ['2026-01-10', 'assigned'],
    ['2026-01-06', 'intakeDecided'],
    ['2026-01-05', 'takenOn'],
  ]);
  // Noticed after midnight in Warsaw.
  expect(await events('intervention')).toEqual([
    ['2026-03-05', 'dangerOver'],
    ['2026-03-02', 'dangerNoticed'],
  ]);
});

test('a death is told until it turns out to have been recorded by mistake', async () => {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const { id: familyId } = await unit.family({ assistant });
  const { id: personId } = await unit.member(familyId);
  const [worker, head] = [await as(assistant), await as(unit.supervisor)];
  const { body: death } = await worker.post('/api/deaths').send({ personId, diedOn: '2026-11-20' }).expect(201);
  const events = async () =>
    (await worker.get(`/api/families/${familyId}/timeline?kind=people`)).body.map(({ event }: Line) => event);
  expect(await events()).toEqual(['memberDied', 'memberJoined']);
  await head
    .post(`/api/deaths/${death.id}/decisions`)
    .set('If-Match', '"1"')
    .send({ decision: 'withdraw', note: 'Pomyłka w osobie.' })
    .expect(200);
  expect(await events()).toEqual(['memberJoined']);
});

test('attempts are found among contacts; what a court awaited, and what became of it, has its lines', async () => {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const api = await as(assistant);
  await api
    .post('/api/activity-logs')
    .send(visitTo(family.id, { heldOn: '2026-11-19' }))
    .expect(201);
  const attempt = { outcome: 'notAtHome', heldOn: '2026-11-20' };
  await api
    .post('/api/activity-logs')
    .send({ id: uuidv7(), familyId: family.id, kind: 'visit', recordedAt: '2026-11-20T11:40:00.000Z', ...attempt })
    .expect(201);
  const answers = [{ sentOn: '2026-11-21', sentAs: 'pismo nr 12/2026' }, { withdrawnReason: 'Sąd umorzył sprawę.' }];
  for (const answer of answers) {
    const court = { familyId: family.id, kind: 'opinion', dueOn: '2026-12-01' };
    const { body } = await api.post('/api/court-dates').send(court).expect(201);
    await api.put(`/api/court-dates/${body.id}`).set('If-Match', '"1"').send(answer).expect(200);
  }
  const lines = async (kind: string) => (await api.get(`/api/families/${family.id}/timeline?kind=${kind}`)).body;
  expect((await lines('contact')).map(({ on }: Line) => on)).toEqual(['2026-11-20', '2026-11-19']);
  expect(await lines('attempt')).toMatchObject([{ kind: 'contact', on: '2026-11-20' }]);
  const facts = { kind: 'opinion', dueOn: '2026-12-01' };
  const work = await lines('work');
  expect(work.filter(({ event }: Line) => event === 'courtDateSet')).toHaveLength(2);
  expect(work).toContainEqual(
    expect.objectContaining({ event: 'courtLetterSent', on: '2026-11-21', facts, text: 'pismo nr 12/2026' }),
  );
  expect(work).toContainEqual(
    expect.objectContaining({ event: 'courtDateWithdrawn', facts, text: 'Sąd umorzył sprawę.' }),
  );
});
