import { expect, test } from 'vitest';
import { inSqlAs } from '../authorization/bothWalls.ts';
import { appAt, as, day, givenUnit, prisma, uuidv7, visitTo } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';

const unit = await givenUnit();
const head = await as(unit.supervisor);
const today = day('2026-11-23');

async function givenPair() {
  const [anna, beata] = [await unit.staff('assistant'), await unit.staff('assistant')];
  const family = await unit.family({ assistant: anna });
  return { anna, beata, family, annas: await as(anna), beatas: await as(beata) };
}

const proposal = (giverId: string, receiverId: string, familyIds: string[], more: object = {}) => ({
  giverId,
  files: familyIds.map((familyId) => ({ familyId, receiverId, note: 'Najpierw zadzwoń do babci.' })),
  ...more,
});

const propose = async (giver: { id: string }, receiver: { id: string }, familyId: string) =>
  (
    await head
      .post('/api/hand-overs')
      .send(proposal(giver.id, receiver.id, [familyId]))
      .expect(200)
  ).body[0];

const answer = (
  agent: typeof head,
  { id, revision }: { id: string; revision: number },
  decision: string,
  reason?: string,
) => agent.post(`/api/hand-overs/${id}/decisions`).set('If-Match', `"${revision}"`).send({ decision, reason });

test('until it is accepted the giver keeps the file; then the receiver has it, with no day between and none with two', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const handOver = await propose(anna, beata, family.id);
  expect(handOver).toMatchObject({ subjectName: family.name, state: 'pending', note: 'Najpierw zadzwoń do babci.' });
  await annas.get(`/api/families/${family.id}`).expect(200);
  await beatas.get(`/api/families/${family.id}`).expect(404);
  // The receiver reads what there is to take over, and nothing else of the file.
  const seen = await beatas.get('/api/hand-overs?state=pending').expect(200);
  expect(seen.body).toMatchObject([{ id: handOver.id, subjectName: family.name, giverName: expect.any(String) }]);

  await answer(beatas, handOver, 'accept').expect(204);
  await beatas.get(`/api/families/${family.id}`).expect(200);
  await annas.get(`/api/families/${family.id}`).expect(404);
  await annas.get(`/api/hand-overs/${handOver.id}`).expect(404);
  const assigned = await prisma.assignment.findMany({ where: { familyId: family.id }, orderBy: { startedOn: 'asc' } });
  expect(assigned).toMatchObject([
    { staffId: anna.id, endedOn: day('2026-11-22') },
    { staffId: beata.id, startedOn: today, endedOn: null, assignedById: unit.supervisor.id },
  ]);
  const log = await prisma.auditEvent.findMany({ where: { actorId: beata.id, resource: 'assignments' } });
  expect(log.map(({ action }) => action).sort()).toEqual(['create', 'update']);
});

test('what there is to take over stands in it: duties, drafts, notes owed, the next visit', async () => {
  const { anna, beata, family, annas } = await givenPair();
  await prisma.obligation.create({
    data: {
      unitId: unit.unitId,
      rule: 'familyAssessment',
      familyId: family.id,
      startedOn: day('2026-05-01'),
      startedWith: 'assessment',
      dueOn: day('2026-11-01'),
    },
  });
  await annas
    .post('/api/help-plans')
    .send({ kind: 'familyWorkPlan', familyId: family.id, mainGoal: 'Bezpieczny dom' })
    .expect(201);
  await annas
    .post('/api/activity-logs')
    .send({
      id: uuidv7(),
      familyId: family.id,
      kind: 'visit',
      outcome: 'notAtHome',
      heldOn: '2026-11-20',
      noteToFollow: true,
      nextVisitOn: '2026-11-27',
      recordedAt: '2026-11-20T10:00:00Z',
    })
    .expect(201);
  const facts = {
    overdueDuties: 1,
    nextDueOn: '2026-11-01',
    draftPlans: 1,
    notesToFollow: 1,
    nextVisitOn: '2026-11-27',
  };
  const { body } = await head.get(`/api/hand-over-preview?giverId=${anna.id}`).expect(200);
  expect(body.files).toMatchObject([{ familyId: family.id, pending: false, ...facts }]);
  expect(body.receivers).toContainEqual({ staffId: beata.id, name: expect.any(String), caseload: 0, expected: 0 });
  expect(await propose(anna, beata, family.id)).toMatchObject(facts);
});

test('a departing worker’s families go to several colleagues at once, or none goes', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const celina = await unit.staff('assistant');
  const second = await unit.family({ assistant: anna });
  const foreign = await unit.family({ assistant: beata });
  const files = [
    { familyId: family.id, receiverId: beata.id },
    { familyId: second.id, receiverId: celina.id },
  ];
  const wrong = await head
    .post('/api/hand-overs')
    .send({ giverId: anna.id, files: [...files, { familyId: foreign.id, receiverId: celina.id }] });
  expect([wrong.status, wrong.body.code]).toEqual([422, 'handOvers.notAssigned']);
  expect(await prisma.handOver.count({ where: { giverId: anna.id } })).toBe(0);
  const { body } = await head.post('/api/hand-overs').send({ giverId: anna.id, files }).expect(200);
  expect(body).toHaveLength(2);
  await answer(beatas, body[0], 'accept').expect(204);
  // The other one is still hers.
  await annas.get(`/api/families/${second.id}`).expect(200);
});

test('declined with a reason it stays with the giver, and may be proposed again', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const handOver = await propose(anna, beata, family.id);
  const unexplained = await answer(beatas, handOver, 'decline');
  expect([unexplained.status, unexplained.body.code]).toEqual([422, 'handOvers.reasonMissing']);
  await answer(beatas, handOver, 'decline', 'Mieszkam na tej samej ulicy.').expect(204);
  await annas.get(`/api/families/${family.id}`).expect(200);
  await beatas.get(`/api/hand-overs/${handOver.id}`).expect(404);
  const declined = await head.get(`/api/hand-overs/${handOver.id}`).expect(200);
  expect(declined.body).toMatchObject({ state: 'declined', declineReason: 'Mieszkam na tej samej ulicy.' });
  const again = await propose(anna, beata, family.id);
  await answer(head, again, 'withdraw').expect(204);
  const late = await answer(beatas, again, 'accept');
  expect(late.status).toBe(404);
});

test('the giver completes the note as long as nobody has answered; the receiver does not write in it', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const { id, revision } = await propose(anna, beata, family.id);
  const write = (agent: typeof head) =>
    agent.put(`/api/hand-overs/${id}`).set('If-Match', `"${revision}"`).send({ note: 'Klucz jest u sąsiadki.' });
  await write(beatas).expect(403);
  expect((await write(annas).expect(200)).body.note).toBe('Klucz jest u sąsiadki.');
  await write(annas).expect(412);
});

test('nobody answers for somebody else, and only what they have read', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const handOver = await propose(anna, beata, family.id);
  await answer(annas, handOver, 'accept').expect(403);
  await answer(head, handOver, 'accept').expect(403);
  await answer(beatas, handOver, 'withdraw').expect(403);
  await answer(beatas, { ...handOver, revision: 7 }, 'accept').expect(412);
  await beatas.post(`/api/hand-overs/${handOver.id}/decisions`).send({ decision: 'accept' }).expect(428);
  await answer(await as(await unit.staff('assistant')), handOver, 'accept').expect(404);
  await annas
    .post('/api/hand-overs')
    .send(proposal(anna.id, beata.id, [family.id]))
    .expect(403);
});

test('the ceiling of fifteen counts what is on its way, and is exceeded only with a reason', async () => {
  const { anna, beata, family, beatas } = await givenPair();
  for (let n = 0; n < 14; n++) await unit.family({ assistant: beata });
  const second = await unit.family({ assistant: anna });
  await propose(anna, beata, family.id);
  const refused = await head.post('/api/hand-overs').send(proposal(anna.id, beata.id, [second.id]));
  expect([refused.status, refused.body.code]).toEqual([422, 'handOvers.ceiling']);
  const more = { overLimitReason: 'Odejście pracownika, nabór trwa.' };
  const { body } = await head
    .post('/api/hand-overs')
    .send(proposal(anna.id, beata.id, [second.id], more))
    .expect(200);
  await answer(beatas, body[0], 'accept').expect(204);
  expect(await prisma.assignment.findFirst({ where: { familyId: second.id, staffId: beata.id } })).toMatchObject(more);
  // Fifteen by now: what was within the ceiling when it was proposed is not any more.
  const first = await head.get(`/api/hand-overs?receiverId=${beata.id}&state=pending`);
  const late = await answer(beatas, first.body[0], 'accept');
  expect([late.status, late.body.code]).toEqual([422, 'assignments.ceiling']);
});

test('a family that is only watched over does not count towards the ceiling', async () => {
  const { anna, beata } = await givenPair();
  for (let n = 0; n < 15; n++) await unit.family({ assistant: beata });
  const { id: familyId } = await unit.family();
  await prisma.familyEnding.create({
    data: {
      unitId: unit.unitId,
      familyId,
      endedOn: day('2026-10-31'),
      ground: 'goalsReached',
      reason: 'goalsReached',
      recordedById: unit.supervisor.id,
      monitoringUntil: day('2027-04-30'),
    },
  });
  const watched = { familyId, staffId: anna.id, purpose: 'monitoring', startedOn: day('2026-11-01') } as const;
  await prisma.assignment.create({ data: { unitId: unit.unitId, assignedById: unit.supervisor.id, ...watched } });
  await head
    .post('/api/hand-overs')
    .send(proposal(anna.id, beata.id, [familyId]))
    .expect(200);
  const { body } = await head.get(`/api/hand-over-preview?giverId=${anna.id}`).expect(200);
  expect(body.files).toContainEqual(expect.objectContaining({ familyId, pending: true, monitored: true }));
  expect(body.receivers).toContainEqual(expect.objectContaining({ staffId: beata.id, caseload: 15, expected: 0 }));
});

test('refused: to oneself, twice, to a wrong role, to whom the file is closed', async () => {
  const { anna, beata, family } = await givenPair();
  const codeOf = async (receiverId: string) =>
    (await head.post('/api/hand-overs').send(proposal(anna.id, receiverId, [family.id]))).body.code;
  expect(await codeOf(anna.id)).toBe('handOvers.samePerson');
  expect(await codeOf((await unit.staff('coordinator')).id)).toBe('assignments.wrongRole');
  const neighbour = await unit.staff('assistant');
  await unit.conflict(neighbour, { familyId: family.id });
  expect(await codeOf(neighbour.id)).toBe('handOvers.closedToReceiver');
  await propose(anna, beata, family.id);
  expect(await codeOf(beata.id)).toBe('handOvers.pendingAlready');
});

test('what the giver gave up otherwise cannot be accepted any more', async () => {
  const { anna, beata, family, beatas } = await givenPair();
  const handOver = await propose(anna, beata, family.id);
  await prisma.assignment.updateMany({ where: { familyId: family.id }, data: { endedOn: day('2026-11-22') } });
  const { status, body } = await answer(beatas, handOver, 'accept');
  expect([status, body.code]).toEqual([422, 'handOvers.notAssigned']);
});

test('a coordinator hands over a foster family in the same way', async () => {
  const [karol, lena] = [await unit.staff('coordinator'), await unit.staff('coordinator')];
  const foster = await unit.fosterFamily({ coordinator: karol });
  const { body } = await head
    .post('/api/hand-overs')
    .send({ giverId: karol.id, files: [{ fosterFamilyId: foster.id, receiverId: lena.id }] })
    .expect(200);
  const lenas = await as(lena);
  await answer(lenas, body[0], 'accept').expect(204);
  await lenas.get(`/api/foster-families/${foster.id}`).expect(200);
});

test('a visit written down before the hand-over is kept when it arrives after it, and opens nothing', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const child = await unit.member(family.id);
  await answer(beatas, await propose(anna, beata, family.id), 'accept').expect(204);
  const visit = (more: object = {}) => visitTo(family.id, { presentIds: [child.id], ...more });

  const late = visit();
  const { body } = await annas.post('/api/activity-logs').send(late).expect(201);
  expect(body).toMatchObject({ id: late.id, subjectName: family.name, recordedById: anna.id, can: { update: false } });
  await annas.post('/api/activity-logs').send(late).expect(200);
  await annas.get(`/api/activity-logs/${late.id}`).expect(404);
  await annas.get(`/api/families/${family.id}`).expect(404);
  // The file has it, under its author's name.
  const kept = await beatas.get(`/api/activity-logs/${late.id}`).expect(200);
  expect(kept.body).toMatchObject({ recordedById: anna.id, presentIds: [child.id] });
  const [trace] = await prisma.auditEvent.findMany({ where: { actorId: anna.id, resourceIds: { has: late.id } } });
  expect(trace).toMatchObject({ action: 'create', fileIds: [family.id] });
  // On the day of the hand-over there was still a morning.
  await annas
    .post('/api/activity-logs')
    .send(visit({ heldOn: '2026-11-23' }))
    .expect(201);

  const refusedOf = async (agent: typeof head, more: object) =>
    (await agent.post('/api/activity-logs').send(visit(more))).body.code;
  expect(await refusedOf(annas, { presentIds: [uuidv7()] })).toBe('activityLogs.strangerPresent');
  expect(await refusedOf(annas, { heldOn: '2026-11-24' })).toBe('activityLogs.notYours');
  expect(await refusedOf(annas, { id: late.id, recordedAt: '2026-11-21T10:00:00.000Z' })).toBe('alreadyExists');
  const stranger = await as(await unit.staff('assistant'));
  expect(await refusedOf(stranger, {})).toBe('activityLogs.notYours');
  const weeksLater = new Date('2026-12-07T09:00:00Z');
  expect(await refusedOf(await as(anna, appAt(weeksLater), weeksLater), {})).toBe('activityLogs.notYours');
  await unit.seal({ familyId: family.id }, [beata.id, unit.supervisor.id]);
  expect(await refusedOf(annas, {})).toBe('activityLogs.notYours');
});

test('through SQL of one’s own, too, nobody says of a late visit that a supervisor has read it', async () => {
  const { anna, beata, family, beatas } = await givenPair();
  await answer(beatas, await propose(anna, beata, family.id), 'accept').expect(204);
  const id = uuidv7();
  const entry = {
    ...{ id, family_id: family.id, kind: 'visit', outcome: 'cancelled', held_on: '2026-11-20' },
    ...{ recorded_at: '2026-11-20T11:40:00Z', present_ids: [], forms_of_support: [], completed_activity_ids: [] },
    ...{ note: '', note_to_follow: false, children: [], task_codes: [], unread: false },
  };
  await inSqlAs(await actorOf(anna), async (client) => {
    await client.query('SELECT wall.record_late_entry($1, $2)', [JSON.stringify(entry), '[]']);
    await client.query('COMMIT');
    await client.query('BEGIN');
  });
  expect(await prisma.activityLog.findUniqueOrThrow({ where: { id } })).toMatchObject({ unread: true });
});

test('so is the visit of a substitute whose days are over', async () => {
  const { anna, beata, family, beatas } = await givenPair();
  await unit.substitution(anna, beata, '2026-11-16', '2026-11-20');
  await beatas.post('/api/activity-logs').send(visitTo(family.id)).expect(201);
  await beatas
    .post('/api/activity-logs')
    .send(visitTo(family.id, { heldOn: '2026-11-21' }))
    .expect(404);
});

test('whoever was assigned to the family meanwhile takes it over and has it once', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const handOver = await propose(anna, beata, family.id);
  await unit.assign(beata, { familyId: family.id }, '2026-11-20');
  await answer(beatas, handOver, 'accept').expect(204);
  await annas.get(`/api/families/${family.id}`).expect(404);
  const assigned = await prisma.assignment.findMany({ where: { familyId: family.id }, orderBy: { startedOn: 'asc' } });
  expect(assigned).toMatchObject([
    { staffId: anna.id, endedOn: day('2026-11-22') },
    { staffId: beata.id, startedOn: day('2026-11-20'), endedOn: null },
  ]);
});

test('an occasion with a family that was handed over meanwhile stays one occasion', async () => {
  const { anna, beata, family, annas, beatas } = await givenPair();
  const other = await unit.family({ assistant: anna });
  await answer(beatas, await propose(anna, beata, family.id), 'accept').expect(204);
  const [id, first, second] = [uuidv7(), uuidv7(), uuidv7()];
  const occasion = {
    id,
    kind: 'accompanying',
    heldOn: '2026-11-20',
    startedAt: '16:00',
    minutes: 101,
    institution: 'Klub rodzica',
    formsOfSupport: ['socialActivity'],
    families: [
      { entryId: first, familyId: family.id },
      { entryId: second, familyId: other.id },
    ],
    recordedAt: '2026-11-20T18:00:00Z',
  };
  const { body } = await annas.post('/api/activity-log-occasions').send(occasion).expect(201);
  expect(body.entries).toMatchObject([
    { id: first, occasionId: id, occasionMinutes: 101, minutes: 51, can: { update: false } },
    { id: second, occasionId: id, occasionMinutes: 101, minutes: 50, can: { update: true } },
  ]);
  const kept = await beatas.get(`/api/activity-logs/${first}`).expect(200);
  expect(kept.body).toMatchObject({ occasionId: id, occasionMinutes: 101, minutes: 51 });
  // Its hours count once on the card: shares of one stretch of time, not two at the same hour.
  const card = await annas.get(`/api/work-card?staffId=${anna.id}&month=2026-11`).expect(200);
  expect(card.body.totals).toMatchObject({ loggedMinutes: 101, overlapMinutes: 0, workedMinutes: 101 });
});
