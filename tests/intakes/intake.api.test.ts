import { expect, test } from 'vitest';
import { as, day, givenUnit, prisma } from '../support/given.ts';

const interviewed = { interviewedOn: '2026-11-10', socialWorker: 'Ewa Zmyślona', requestedOn: '2026-11-12' };
const facts = {
  socialWorker: { route: 'socialWorker', urgent: false },
  court: {
    route: 'court',
    court: 'Sąd Rejonowy w Przykładowie',
    courtSignature: 'III Nsm 1/26',
    orderedOn: '2026-10-01',
    orderFinal: true,
  },
  forLife: {
    route: 'forLife',
    document: 'certificateOfImpairment',
    documentOn: '2026-10-20',
    issuerSpecialisation: 'neonatologia',
  },
  childInCare: {
    route: 'childInCare',
    urgent: false,
    childName: 'Jan Zmyślony',
    inCareSince: '2026-06-01',
    coordinatorUnit: 'PCPR w Przykładowie',
  },
};
let count = 0;
const referral = (of: object) => ({
  family: { name: 'Zmyśleni', signature: `AR.Z.${++count}.2026`, street: 'ul. Wymyślona 1', city: 'Przykładowo' },
  receivedOn: '2026-11-05',
  facts: of,
});

async function office() {
  const unit = await givenUnit();
  const supervisor = await as(unit.supervisor);
  const assistant = await unit.staff('assistant');
  const takeOn = async (of: object) => {
    const made = await supervisor.post('/api/intakes').send(referral(of));
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    return made.body;
  };
  const step = (id: string, revision: number, sent: object, by = supervisor) =>
    by.post(`/api/intakes/${id}/steps`).set('If-Match', `"${revision}"`).send({ step: sent });
  const statusOf = async (familyId: string) => (await supervisor.get(`/api/families/${familyId}`)).body.status;
  return { unit, supervisor, assistant, takeOn, step, statusOf };
}
const accept = { kind: 'decision', decision: 'accepted', on: '2026-11-13' };

test.each(Object.entries(facts))(
  '%s: its own facts are enough, a missing one is named, another route’s refused',
  async (route, own) => {
    const { supervisor, takeOn } = await office();
    expect(await takeOn(own)).toMatchObject({ route, receivedOn: '2026-11-05', decision: null, can: { update: true } });

    const required = Object.keys(own).filter((name) => name !== 'route');
    for (const missing of required) {
      const { [missing as keyof typeof own]: _, ...rest } = own;
      const refused = await supervisor.post('/api/intakes').send(referral(rest));
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: `facts.${missing}` }] } });
    }
    const foreign = route === 'court' ? { interviewedOn: '2026-11-10' } : { court: 'Sąd Rejonowy' };
    expect((await supervisor.post('/api/intakes').send(referral({ ...own, ...foreign }))).status).toBe(400);
  },
);

test('a sign that is taken is refused at its field of the referral', async () => {
  const { supervisor, takeOn } = await office();
  await takeOn(facts.socialWorker);
  const again = { ...referral(facts.court), family: { ...referral({}).family, signature: `AR.Z.${count - 2}.2026` } };
  const refused = await supervisor.post('/api/intakes').send(again);
  expect(refused.body).toMatchObject({ code: 'families.signatureTaken', errors: [{ field: 'family.signature' }] });
});

test('from the referral to the first contact, on the social worker’s route', async () => {
  const { unit, supervisor, assistant, takeOn, step, statusOf } = await office();
  const { id, familyId, revision } = await takeOn(facts.socialWorker);
  expect(await statusOf(familyId)).toBe('interviewPending');
  expect(await step(id, revision, accept)).toMatchObject({ status: 422, body: { code: 'intakes.interviewMissing' } });

  const completed = await supervisor
    .put(`/api/intakes/${id}`)
    .set('If-Match', `"${revision}"`)
    .send({ facts: { ...facts.socialWorker, ...interviewed } });
  expect(completed.status).toBe(200);
  expect(await statusOf(familyId)).toBe('awaitingDecision');
  expect(await step(id, revision, accept)).toMatchObject({ status: 412 });
  expect(await step(id, 2, { ...accept, on: '2026-11-01' })).toMatchObject({ body: { code: 'intakes.beforeReceipt' } });
  expect(await step(id, 2, { ...accept, on: '2026-12-24' })).toMatchObject({ body: { code: 'intakes.inFuture' } });
  expect(await step(id, 2, { kind: 'firstContact', on: '2026-11-13', socialWorkerPresent: true })).toMatchObject({
    body: { code: 'intakes.notDecided' },
  });
  expect(await step(id, 2, accept)).toMatchObject({ status: 200, body: { status: 'awaitingAssignment' } });
  expect(await step(id, 3, accept)).toMatchObject({ status: 409, body: { code: 'intakes.decided' } });
  expect((await supervisor.get('/api/intakes?pending=true')).body).toMatchObject([{ id }]);

  await unit.assign(assistant, { familyId }, '2026-11-14');
  expect(await statusOf(familyId)).toBe('assigned');
  const worker = await as(assistant);
  const consent = { kind: 'consent', consent: 'agreed', on: '2026-11-15', by: 'Anna Zmyślona (matka)' };
  expect((await step(id, 3, consent, worker)).status).toBe(200);
  const contact = { kind: 'firstContact', on: '2026-11-15', socialWorkerPresent: true };
  expect(await step(id, 4, contact, worker)).toMatchObject({ status: 200, body: { can: { update: false } } });
  expect((await step(id, 5, accept, worker)).status).toBe(403);
  expect((await supervisor.get('/api/intakes?pending=true')).body).toEqual([]);
  const correction = { facts: { ...facts.socialWorker, ...interviewed } };
  expect((await worker.put(`/api/intakes/${id}`).set('If-Match', '"5"').send(correction)).status).toBe(403);
  const stranger = await as(await unit.staff('assistant'));
  expect((await step(id, 5, consent, stranger)).status).toBe(404);
});

test('the interview is owed within its term from the referral, a shorter one when urgent, until it was held or nobody waits', async () => {
  const { supervisor, takeOn, step } = await office();
  const owed = async (familyId: string) => (await supervisor.get(`/api/obligations?familyId=${familyId}`)).body;
  const { id, familyId } = await takeOn(facts.socialWorker);
  expect(await owed(familyId)).toMatchObject([
    { rule: 'communityInterview', startedOn: '2026-11-05', dueOn: '2026-11-19', days: 14, state: 'overdue' },
  ]);
  const complete = (revision: number, more: object) =>
    supervisor
      .put(`/api/intakes/${id}`)
      .set('If-Match', `"${revision}"`)
      .send({ facts: { ...facts.socialWorker, ...more } })
      .expect(200);
  await complete(1, { urgent: true });
  expect(await owed(familyId)).toMatchObject([
    // 5 November 2026 is a Thursday.
    { rule: 'urgentInterview', dueOn: '2026-11-09', days: 2, state: 'overdue' },
    { rule: 'communityInterview', state: 'cancelled' },
  ]);
  await complete(2, interviewed);
  expect((await owed(familyId)).find((each: { rule: string }) => each.rule === 'communityInterview')).toMatchObject({
    metOn: '2026-11-10',
    closedOn: null,
    state: 'met',
  });

  const refused = await takeOn(facts.childInCare);
  await step(refused.id, 1, { kind: 'decision', decision: 'refused', on: '2026-11-20', reason: 'Rodzina wyjechała.' });
  expect(await owed(refused.familyId)).toMatchObject([{ state: 'missed', closedOn: '2026-11-20' }]);
  expect(await owed((await takeOn(facts.court)).familyId)).toEqual([]);

  const application = await takeOn(facts.forLife);
  expect(await owed(application.familyId)).toMatchObject([{ rule: 'forLifeAnswer', dueOn: '2026-11-19', metOn: null }]);
  await step(application.id, 1, accept);
  expect(await owed(application.familyId)).toMatchObject([{ rule: 'forLifeAnswer', metOn: '2026-11-13' }]);
});

test('„Za życiem” asks for no interview, no request and no plan', async () => {
  const { unit, supervisor, assistant, takeOn, step, statusOf } = await office();
  const { id, familyId } = await takeOn(facts.forLife);
  expect(await statusOf(familyId)).toBe('awaitingDecision');
  expect((await step(id, 1, accept)).status).toBe(200);
  await unit.assign(assistant, { familyId }, '2026-11-14');
  expect((await step(id, 2, { kind: 'firstContact', on: '2026-11-15', socialWorkerPresent: false })).status).toBe(200);
  expect(await statusOf(familyId)).toBe('inProgress');

  const change = (more: object) =>
    supervisor
      .put(`/api/intakes/${id}`)
      .set('If-Match', '"3"')
      .send({ facts: { ...facts.forLife, ...more } });
  expect(await change({ authorisation: 'special' })).toMatchObject({
    status: 422,
    body: { code: 'intakes.authorisationIncomplete', errors: [{ field: 'facts.authorisationScope' }] },
  });
  const authorised = {
    authorisation: 'special',
    authorisationScope: 'kontakt ze szpitalem',
    authorisedOn: '2026-11-15',
  };
  expect(await change({ ...authorised, authorisationRevokedOn: '2026-11-14' })).toMatchObject({
    body: { code: 'intakes.revokedBeforeGiven' },
  });
  expect((await change(authorised)).status).toBe(200);
});

test('a family that refuses is not worked with; one a court obliged is, and the court is told', async () => {
  const { supervisor, takeOn, step, statusOf } = await office();
  const refusal = { kind: 'consent', consent: 'refused', on: '2026-11-15', by: 'oboje rodzice' };
  const free = await takeOn({ ...facts.socialWorker, ...interviewed });
  expect(await step(free.id, 1, refusal)).toMatchObject({ status: 200, body: { status: 'refusedAssistance' } });
  expect(await step(free.id, 2, { kind: 'courtInformed', on: '2026-11-16' })).toMatchObject({
    body: { code: 'intakes.noCourt' },
  });

  const obliged = await takeOn(facts.court);
  expect((await step(obliged.id, 1, accept)).status).toBe(200);
  expect((await step(obliged.id, 2, refusal)).body).toMatchObject({ status: 'awaitingAssignment', closedOn: null });
  expect(await statusOf(obliged.familyId)).toBe('awaitingAssignment');
  expect((await step(obliged.id, 3, { kind: 'courtInformed', on: '2026-11-16' })).body.courtInformedOn).toBe(
    '2026-11-16',
  );
  expect((await supervisor.get(`/api/families/${obliged.familyId}`)).body.courtSignature).toBe('III Nsm 1/26');
});

test('an acceptance nobody acted upon is taken back with a reason: the family refuses; once somebody is assigned it is not', async () => {
  const { unit, supervisor, assistant, takeOn, step, statusOf } = await office();
  const refusal = { kind: 'decision', decision: 'refused', on: '2026-11-20', reason: 'Rodzina odmówiła współpracy.' };
  const { id, familyId } = await takeOn(facts.forLife);
  await step(id, 1, accept);
  await step(id, 2, { kind: 'consent', consent: 'refused', on: '2026-11-18', by: 'Anna Zmyślona' });
  expect(await step(id, 3, accept)).toMatchObject({ status: 409, body: { code: 'intakes.decided' } });
  expect(await step(id, 3, { ...refusal, on: '2026-11-12' })).toMatchObject({
    body: { code: 'intakes.beforeAcceptance', errors: [{ field: 'step.on' }] },
  });
  expect(await step(id, 3, { ...refusal, reason: null })).toMatchObject({ body: { code: 'intakes.reasonMissing' } });
  expect(await step(id, 3, refusal)).toMatchObject({
    status: 200,
    body: { closedOn: '2026-11-20', acceptedOn: '2026-11-13', assigned: false },
  });
  // It was answered on the day of the acceptance, and both days stay in the file.
  const { body: duties } = await supervisor.get(`/api/obligations?familyId=${familyId}`);
  expect(duties).toMatchObject([{ rule: 'forLifeAnswer', metOn: '2026-11-13', state: 'met' }]);
  const { body: lines } = await supervisor.get(`/api/families/${familyId}/timeline?kind=work`);
  expect(lines.filter(({ event }: { event: string }) => event === 'intakeDecided')).toMatchObject([
    { on: '2026-11-20', facts: { decision: 'refused' } },
    { on: '2026-11-13', facts: { decision: 'accepted' } },
  ]);
  expect(await statusOf(familyId)).toBe('refusedAssignment');
  const ending = {
    familyId,
    endsOn: '2026-11-20',
    ground: 'refusedBeforeStart',
    summary: 'Rodzina nie podjęła pracy.',
  };
  expect(await supervisor.post('/api/ending-proposals').send(ending)).toMatchObject({
    status: 409,
    body: { code: 'endings.refused' },
  });

  const worked = await takeOn(facts.court);
  await step(worked.id, 1, accept);
  await unit.assign(assistant, { familyId: worked.familyId }, '2026-11-14');
  expect(await step(worked.id, 2, refusal)).toMatchObject({ status: 409, body: { code: 'intakes.assignedAlready' } });
  expect((await supervisor.get(`/api/intakes/${worked.id}`)).body).toMatchObject({ assigned: true, closedOn: null });
});

test('a refused intake needs a reason, closes, and stays as it is', async () => {
  const { supervisor, takeOn, step } = await office();
  const { id } = await takeOn(facts.childInCare);
  const refuse = { ...accept, decision: 'refused' };
  expect(await step(id, 1, refuse)).toMatchObject({ status: 422, body: { code: 'intakes.reasonMissing' } });
  const reason = 'Rodzinę prowadzi już inna gmina.';
  expect(await step(id, 1, { ...refuse, reason })).toMatchObject({
    status: 200,
    body: { status: 'refusedAssignment', closedOn: '2026-11-13', can: { update: false } },
  });
  expect(await step(id, 2, accept)).toMatchObject({ status: 409, body: { code: 'intakes.closed' } });
  const changed = await supervisor.put(`/api/intakes/${id}`).set('If-Match', '"2"').send({ facts: facts.childInCare });
  expect(changed.status).toBe(403);
});

test('the route of a family does not change once the referral has facts, and what both say stays the same', async () => {
  const { supervisor, takeOn } = await office();
  const { id, familyId } = await takeOn(facts.court);
  const { body: family } = await supervisor.get(`/api/families/${familyId}`);
  const { name, signature, intakeOn, street, city } = family;
  const put = (more: object) =>
    supervisor
      .put(`/api/families/${familyId}`)
      .set('If-Match', '"1"')
      .send({ name, signature, intakeRoute: 'court', courtSignature: 'III Nsm 1/26', intakeOn, street, city, ...more });
  expect(await put({ intakeRoute: 'socialWorker' })).toMatchObject({ body: { code: 'families.routeSettled' } });
  expect((await put({ courtSignature: 'III Nsm 2/26', intakeOn: '2026-11-04' })).status).toBe(200);
  expect((await supervisor.get(`/api/intakes/${id}`)).body).toMatchObject({
    courtSignature: 'III Nsm 2/26',
    receivedOn: '2026-11-04',
    revision: 2,
  });
});

test('the list’s filter and the chip are one definition: every family is in exactly the list of its status', async () => {
  const { unit, supervisor, assistant, takeOn } = await office();
  await takeOn(facts.socialWorker);
  await takeOn(facts.forLife);
  await unit.family({ assistant });
  const { body: all } = await supervisor.get('/api/families');
  expect(new Set(all.map(({ status }: { status: string }) => status))).toEqual(
    new Set(['interviewPending', 'awaitingDecision', 'assigned']),
  );
  for (const { id, status } of all)
    expect((await supervisor.get(`/api/families?status=${status}`)).body).toMatchObject([{ id }]);
  expect((await supervisor.get('/api/families?status=ended')).body).toEqual([]);
});

test('a possible duplicate is found without Polish letters and by birth date; a closed file is not hinted at', async () => {
  const { unit, supervisor, assistant } = await office();
  const { id: familyId } = await unit.family({ name: 'Żółciowie' });
  const closed = await unit.family({ name: 'Żółciowie Dalecy' });
  await unit.conflict(unit.supervisor, { familyId: closed.id });
  const person = await prisma.person.create({
    data: { unitId: unit.unitId, givenName: 'Łucja', familyName: 'Gęś', bornOn: day('2019-05-05') },
  });
  await prisma.familyMember.create({
    data: { unitId: unit.unitId, familyId, personId: person.id, role: 'child', joinedOn: day('2026-01-01') },
  });
  const search = (asked: object, by = supervisor) => by.post('/api/intakes/duplicates').send(asked);
  expect((await search({ name: 'zolciowie' })).body).toMatchObject([{ familyId, matches: ['name'] }]);
  expect((await search({ name: 'GES lucja', bornOn: '2019-05-05' })).body).toMatchObject([
    { familyId, matches: ['bornOn', 'name'] },
  ]);
  // Another ending, the words the other way round, a slip of the finger.
  for (const name of ['Żółć', 'Łucja Gęsi', 'Łucya Gęś'])
    expect((await search({ name })).body, name).toMatchObject([{ familyId, matches: ['name'] }]);
  for (const nobody of ['nikt taki', '---', '%%%'])
    expect(await search({ name: nobody }), nobody).toMatchObject({ status: 200, body: [] });
  expect((await search({ pesel: '123' })).status).toBe(422);
  expect((await search({ name: 'zolciowie' }, await as(assistant))).status).toBe(403);
});
