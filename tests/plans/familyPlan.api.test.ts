import type { Response } from 'supertest';
import { expect, test } from 'vitest';
import type { PlanAgreement } from '#contract/planAgreements.ts';
import { inSqlAs } from '../authorization/bothWalls.ts';
import { as, day, givenUnit, prisma } from '../support/given.ts';
import { pdfText } from '../support/pdfText.ts';
import { actorOf } from '../support/sessions.ts';

async function givenFamily(more: Parameters<Awaited<ReturnType<typeof givenUnit>>['family']>[0] = {}) {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant, ...more });
  const mother = await unit.member(family.id, 'parent', '1990-03-03');
  return {
    ...unit,
    assistant,
    family,
    mother,
    api: await as(assistant),
    head: await as({ ...unit.supervisor, role: 'supervisor' }),
  };
}

type Given = Awaited<ReturnType<typeof givenFamily>>;
type Api = Given['api'];
type Row = { id: string; revision: number };

const activity = {
  title: 'Rozmowa z wychowawcą',
  formOfSupport: 'parentingConsultations',
  responsible: 'assistant',
  responsibleName: 'asystent',
  dueOn: '2026-12-15',
  expectedEffect: 'Zażółcone oceny poprawione',
};
const consultation = { whom: 'socialWorker', name: 'Anna Socjalna', heldOn: '2026-11-20', remarks: 'Bez uwag.' };

async function draft({ api, family }: Pick<Given, 'api' | 'family'>) {
  const plan = await made(api, 'help-plans', {
    kind: 'familyWorkPlan',
    familyId: family.id,
    mainGoal: 'Spokojny dom',
  });
  const goal = await made(api, 'plan-goals', {
    planId: plan.id,
    area: 'education',
    title: 'Lepsze oceny',
    indicator: 'Same trójki',
  });
  return { plan, goal, activity: await made(api, 'plan-activities', { goalId: goal.id, ...activity }) };
}

async function made(api: Api, resource: string, body: object) {
  const answer = await api.post(`/api/${resource}`).send(body);
  expect([answer.status, answer.body.title]).toEqual([201, answer.body.title]);
  return answer.body;
}

const agree = (api: Api, plan: Row, person: { id: string }, more: object = {}) =>
  api
    .post('/api/plan-agreements')
    .send({ planId: plan.id, personId: person.id, answer: 'agreed', askedOn: '2026-11-20', ...more });
const decide = (api: Api, { id, revision }: Row, body: object) =>
  api.post(`/api/help-plans/${id}/decisions`).set('If-Match', `"${revision}"`).send(body);
const submit = (api: Api, plan: Row) => decide(api, plan, { decision: 'submit' });
const change = (api: Api, resource: string, { id, revision }: Row, body: object) =>
  api.put(`/api/${resource}/${id}`).set('If-Match', `"${revision}"`).send(body);
const print = (api: Api, { id }: { id: string }): Promise<Response> =>
  api
    .get(`/api/help-plans/${id}/document`)
    .buffer(true)
    .parse((response, done) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece) => pieces.push(piece)).on('end', () => done(null, Buffer.concat(pieces)));
    }) as never;
const codesOf = ({ body }: Response) => body.missing.map(({ code }: { code: string }) => code);

async function inForce(given: Given) {
  const { api, head, mother } = given;
  const drafted = await draft(given);
  await agree(api, drafted.plan, mother);
  await made(api, 'plan-consultations', { planId: drafted.plan.id, ...consultation });
  const submitted = (await submit(api, drafted.plan)).body;
  return { ...drafted, plan: (await decide(head, submitted, { decision: 'approve' })).body };
}

test('a draft says what it still needs, and is submitted when every adult answered and the social worker was consulted', async () => {
  const { member, ...given } = await givenFamily();
  const { api, family, mother } = given;
  await member(family.id, 'child', '2018-05-05');
  const grownUp = await member(family.id, 'child', '2008-11-23');
  await member(family.id, 'child', '2008-11-24');
  const gone = await member(family.id, 'parent', '1988-01-01');
  await prisma.familyMember.updateMany({ where: { personId: gone.id }, data: { leftOn: day('2026-11-22') } });
  const dead = await member(family.id, 'parent', '1987-01-01');
  await made(api, 'deaths', { personId: dead.id, diedOn: '2026-11-21' });

  const { plan } = await draft(given);
  const readiness = await api.get(`/api/help-plans/${plan.id}/readiness`);
  expect(readiness.body.adults.map(({ personId }: { personId: string }) => personId)).toEqual([mother.id, grownUp.id]);
  expect(codesOf(readiness)).toEqual(['plans.agreementsMissing', 'plans.consultationMissing']);
  expect((await submit(api, plan)).body).toMatchObject({
    code: 'plans.agreementsMissing',
    title: expect.stringContaining(`${mother.familyName}, Dziecko ${grownUp.familyName}`),
  });

  await agree(api, plan, mother);
  const refused = await agree(api, plan, grownUp, { answer: 'refused', note: 'Nie chce korepetycji.' });
  expect(refused.body).toMatchObject({ personName: `Dziecko ${grownUp.familyName}`, can: { update: true } });
  expect((await submit(api, plan)).body.code).toBe('plans.consultationMissing');
  await made(api, 'plan-consultations', { planId: plan.id, ...consultation });
  expect(codesOf(await api.get(`/api/help-plans/${plan.id}/readiness`))).toEqual([]);
  expect((await submit(api, plan)).body.status).toBe('submitted');
  // What was said to this version stays as it was said.
  const later = { answer: 'agreed', askedOn: '2026-11-20', note: '' };
  expect((await change(api, 'plan-agreements', refused.body, later)).status).toBe(403);
  expect((await given.head.get(`/api/plan-agreements?planId=${plan.id}`)).body).toMatchObject([
    { answer: 'agreed', can: { update: false } },
    { answer: 'refused', note: 'Nie chce korepetycji.' },
  ]);
});

test('„Za życiem” needs no consultation; a child in care needs the coordinator’s', async () => {
  const forLife = await givenFamily({ intakeRoute: 'forLife' });
  const { plan } = await draft(forLife);
  await agree(forLife.api, plan, forLife.mother);
  expect((await submit(forLife.api, plan)).body.status).toBe('submitted');

  const inCare = await givenFamily({ intakeRoute: 'childInCare' });
  const child = await inCare.childIn((await inCare.fosterFamily()).id);
  await prisma.familyMember.create({
    data: {
      unitId: inCare.unitId,
      familyId: inCare.family.id,
      personId: child.id,
      role: 'child',
      joinedOn: day('2026-01-05'),
    },
  });
  const other = await draft(inCare);
  await agree(inCare.api, other.plan, inCare.mother);
  await made(inCare.api, 'plan-consultations', { planId: other.plan.id, ...consultation });
  expect((await submit(inCare.api, other.plan)).body).toMatchObject({
    code: 'plans.coordinationMissing',
    title: expect.stringContaining(child.familyName),
  });
  await made(inCare.api, 'plan-consultations', { planId: other.plan.id, ...consultation, whom: 'coordinator' });
  expect((await submit(inCare.api, other.plan)).body.status).toBe('submitted');
});

const beforeChange = '2026-11-23';
const outdatedOf = ({ body }: Response) => body.outdated.map(({ name }: { name: string }) => name);

test('an answer given before the scope changed is marked, and who agreed to another scope is asked again', async () => {
  const { member, ...given } = await givenFamily();
  const { api, head, family, mother } = given;
  const [father, son] = [
    await member(family.id, 'parent', '1988-02-02'),
    await member(family.id, 'child', '2008-01-01'),
  ];
  const { plan, goal, activity: agreedTo } = await draft(given);
  const said = (await agree(api, plan, mother)).body;
  expect(said.givenBefore).toBe(null);
  await agree(api, plan, father, { answer: 'refused' });
  await agree(api, plan, son, { answer: 'notAsked', note: 'W szpitalu.' });
  await made(api, 'plan-consultations', { planId: plan.id, ...consultation });
  const readiness = () => api.get(`/api/help-plans/${plan.id}/readiness`);
  const marks = async () =>
    (await head.get(`/api/plan-agreements?planId=${plan.id}`)).body.map(
      ({ givenBefore }: PlanAgreement) => givenBefore,
    );

  // How far it has come is no text, and neither is what stays as it was.
  await change(api, 'plan-goals', goal, { area: goal.area, title: goal.title, progress: 'inProgress' });
  await change(api, 'plan-activities', agreedTo, { ...activity, status: 'inProgress' });
  await change(api, 'help-plans', plan, { mainGoal: 'Spokojny dom' });
  expect(await marks()).toEqual([null, null, null]);

  const added = await made(api, 'plan-activities', { goalId: goal.id, ...activity, title: 'Terapia uzależnień' });
  expect(await marks()).toEqual([beforeChange, beforeChange, null]);
  expect((await head.get(`/api/plan-consultations?planId=${plan.id}`)).body).toMatchObject([
    { givenBefore: beforeChange },
  ]);
  expect(codesOf(await readiness())).toEqual(['plans.agreementsOutdated']);
  expect(outdatedOf(await readiness())).toEqual([`Dziecko ${father.familyName}`, consultation.name]);
  const current = (await api.get(`/api/help-plans/${plan.id}`)).body;
  const excused = { decision: 'submit', comment: 'Zmiana jest drobna.' };
  expect((await decide(api, current, excused)).body).toMatchObject({
    code: 'plans.agreementsOutdated',
    title: expect.stringContaining(mother.familyName),
  });

  // Putting a note right is no new answer; saying it again on the day of the change is.
  const noted = await change(api, 'plan-agreements', said, {
    answer: 'agreed',
    askedOn: '2026-11-20',
    note: 'Chętnie.',
  });
  expect(noted.body.givenBefore).toBe(beforeChange);
  const renewed = await change(api, 'plan-agreements', noted.body, {
    answer: 'agreed',
    askedOn: beforeChange,
    note: '',
  });
  expect(renewed.body.givenBefore).toBe(null);
  expect(codesOf(await readiness())).toEqual([]);

  // What was taken away again was agreed to no less.
  await api.delete(`/api/plan-activities/${added.id}`).set('If-Match', '"1"');
  expect(codesOf(await readiness())).toEqual(['plans.agreementsOutdated']);
});

test.each<[string, object, boolean]>([
  ['a date', { dueOn: '2027-01-15' }, true],
  ['who answers for it', { responsible: 'institution' }, true],
  ['words', { title: 'Rozmowa z wychowawczynią' }, false],
  ['an effect', { expectedEffect: 'Oceny poprawione' }, false],
])('%s of an activity changed after the family agreed', async (_, changed, asksAgain) => {
  const given = await givenFamily();
  const { api, mother } = given;
  const { plan, activity: agreedTo } = await draft(given);
  await agree(api, plan, mother);
  await change(api, 'plan-activities', agreedTo, { ...activity, ...changed, status: 'planned' });
  const readiness = await api.get(`/api/help-plans/${plan.id}/readiness`);
  expect(codesOf(readiness).includes('plans.agreementsOutdated')).toBe(asksAgain);
  expect(outdatedOf(readiness)).toHaveLength(asksAgain ? 0 : 1);
});

test('after a change of words the answers stand if one sentence says why: it is kept, read and printed', async () => {
  const given = await givenFamily();
  const { api, head, mother } = given;
  const { plan, goal } = await draft(given);
  await agree(api, plan, mother);
  await made(api, 'plan-consultations', { planId: plan.id, ...consultation });
  await change(api, 'plan-goals', goal, { area: goal.area, title: 'Lepsze stopnie', progress: 'notStarted' });
  const why = 'Poprawiono jedno słowo w nazwie celu.';
  expect((await submit(api, plan)).body).toMatchObject({
    code: 'plans.explanationMissing',
    title: expect.stringContaining(`${mother.familyName}, ${consultation.name}`),
    errors: [{ field: 'comment' }],
  });
  const submitted = await decide(api, plan, { decision: 'submit', comment: why });
  expect(submitted.body.status).toBe('submitted');
  expect((await head.get(`/api/plan-remarks?planId=${plan.id}`)).body).toMatchObject([
    { decision: 'submitted', text: why },
  ]);
  const text = pdfText((await print(head, plan)).body)
    .join('\n')
    .replace(/\s+/g, ' ');
  expect(text).toContain('Odpowiedź z 20.11.2026 dotyczy wersji sprzed zmian z 23.11.2026.');
  expect(text).toContain('Konsultacja z 20.11.2026 dotyczy wersji sprzed zmian z 23.11.2026.');
  expect(text).toContain(`Wyjaśnienie złożone z planem 23.11.2026`);
  expect(text).toContain(why);

  // It came back, and another consultation is held of the text as it is: that one needs no words.
  const returned = (await decide(head, submitted.body, { decision: 'return', comment: 'Zapytaj ponownie.' })).body;
  await made(api, 'plan-consultations', { planId: plan.id, ...consultation, heldOn: '2026-11-23' });
  expect(outdatedOf(await api.get(`/api/help-plans/${plan.id}/readiness`))).toEqual([`Dziecko ${mother.familyName}`]);
  expect((await submit(api, returned)).body.code).toBe('plans.explanationMissing');
});

test('what is handed in does not change by what was on its way', async () => {
  const given = await givenFamily({ intakeRoute: 'forLife' });
  const { api, mother, assistant } = given;
  const { plan, goal } = await draft(given);
  await agree(api, plan, mother);
  const late = await inSqlAs(await actorOf(assistant), async (client) => {
    // The look at the draft is behind it; the plan is handed in before its goal is written.
    await prisma.helpPlan.update({ where: { id: plan.id }, data: { submittedOn: day('2026-11-23') } });
    return client.query(`UPDATE plan_goals SET title = 'Inny cel' WHERE id = $1`, [goal.id]).catch(({ code }) => code);
  });
  expect(late).toBe('23514');
});

test('an answer is of somebody who belongs there, given once, not in the future, and with a reason when nobody could ask', async () => {
  const given = await givenFamily();
  const { api, mother } = given;
  const { plan } = await draft(given);
  const stranger = await given.childIn((await given.fosterFamily()).id);
  const refusals = [
    await agree(api, plan, stranger),
    await agree(api, plan, mother, { askedOn: '2026-11-24' }),
    await agree(api, plan, mother, { answer: 'notAsked', note: '  ' }),
    await api.post('/api/plan-consultations').send({ planId: plan.id, ...consultation, heldOn: '2026-11-24' }),
    await api.post('/api/plan-activities').send({
      goalId: (await api.get(`/api/plan-goals?planId=${plan.id}`)).body[0].id,
      ...activity,
      responsible: 'familyMember',
      responsiblePersonId: stranger.id,
    }),
  ];
  expect(refusals.map(({ body }) => body.code)).toEqual([
    'planAgreements.stranger',
    'planAgreements.inFuture',
    'planAgreements.noteMissing',
    'planConsultations.inFuture',
    'plans.strangeResponsible',
  ]);
  const said = await agree(api, plan, mother, { answer: 'notAsked', note: 'W szpitalu.' });
  expect((await agree(api, plan, mother)).body.code).toBe('planAgreements.already');
  const changed = await change(api, 'plan-agreements', said.body, { answer: 'agreed', askedOn: '2026-11-23' });
  expect(changed.body).toMatchObject({ answer: 'agreed', note: '', revision: 2 });
  const stale = await change(api, 'plan-agreements', said.body, { answer: 'refused', askedOn: '2026-11-23' });
  expect(stale).toMatchObject({ status: 412, body: { current: { answer: 'agreed' } } });
});

test('a member of the family answers for an activity under their own name', async () => {
  const given = await givenFamily();
  const { api, mother } = given;
  const { goal } = await draft(given);
  const mine = await made(api, 'plan-activities', {
    goalId: goal.id,
    ...activity,
    responsible: 'familyMember',
    responsiblePersonId: mother.id,
  });
  expect(mine).toMatchObject({
    responsiblePersonId: mother.id,
    responsibleName: `${mother.givenName} ${mother.familyName}`,
  });
});

test('what was said and decided stays, by whom and in order; remarks come from both sides', async () => {
  const given = await givenFamily();
  const { api, head, mother } = given;
  const { plan } = await draft(given);
  await agree(api, plan, mother);
  await made(api, 'plan-consultations', { planId: plan.id, ...consultation });
  const submitted = (await submit(api, plan)).body;
  await made(head, 'plan-remarks', { planId: plan.id, text: 'Zadzwonię w sprawie terminów.' });
  expect((await decide(head, submitted, { decision: 'return' })).body.code).toBe('plans.commentMissing');
  const returned = (await decide(head, submitted, { decision: 'return', comment: 'Doprecyzuj termin.' })).body;
  await made(api, 'plan-remarks', { planId: plan.id, text: 'Poprawiono termin.' });
  const again = (await submit(api, returned)).body;
  await decide(head, again, { decision: 'approve' });
  const said = (await api.get(`/api/plan-remarks?planId=${plan.id}`)).body as Record<string, string>[];
  expect(said.map(({ decision, text, writtenByName }) => [decision, text, writtenByName?.replace(/\d+$/, '')])).toEqual(
    expect.arrayContaining([
      ['submitted', '', 'Osoba assistant'],
      [null, 'Zadzwonię w sprawie terminów.', 'Osoba supervisor'],
      ['returned', 'Doprecyzuj termin.', 'Osoba supervisor'],
      [null, 'Poprawiono termin.', 'Osoba assistant'],
      ['submitted', '', 'Osoba assistant'],
      ['approved', '', 'Osoba supervisor'],
    ]),
  );
  expect(said).toHaveLength(6);
  expect((await api.put(`/api/plan-remarks/${said[0]!.id}`).send({ text: 'Inaczej' })).status).toBe(405);
});

test('progress that the plan in force makes goes on in the version that is being prepared', async () => {
  const given = await givenFamily();
  const { api, family } = given;
  const { goal, activity: done } = await inForce(given);
  const next = await made(api, 'help-plans', { kind: 'familyWorkPlan', familyId: family.id, mainGoal: 'Spokojny dom' });
  const copies = async () => ({
    goals: (await api.get(`/api/plan-goals?planId=${next.id}`)).body,
    activities: (await api.get(`/api/plan-activities?planId=${next.id}`)).body,
  });
  expect(await copies()).toMatchObject({
    goals: [{ originId: goal.id, indicator: 'Same trójki', progress: 'notStarted' }],
    activities: [{ originId: done.id, status: 'planned' }],
  });
  const { area, title, indicator } = goal;
  expect((await change(api, 'plan-goals', goal, { area, title, indicator, progress: 'achieved' })).status).toBe(200);
  await change(api, 'plan-activities', done, { ...activity, status: 'done' });
  expect(await copies()).toMatchObject({
    goals: [{ progress: 'achieved', revision: 2 }],
    activities: [{ status: 'done', revision: 2 }],
  });
  // What the draft says of its own copy stays there.
  const [copy] = (await copies()).goals;
  await change(api, 'plan-goals', copy, { area, title, indicator, progress: 'partlyAchieved' });
  expect((await api.get(`/api/plan-goals/${goal.id}`)).body.progress).toBe('achieved');
});

test('a plan is printed with all the law demands, marked as a draft until it is in force; printing leaves a trace', async () => {
  const given = await givenFamily();
  const { api, family, mother, unitId } = given;
  await prisma.unit.update({ where: { id: unitId }, data: { letterhead: 'ul. Źródlana 1\n00-001 Przykładowo' } });
  const { plan, goal } = await draft(given);
  const empty = await made(api, 'plan-goals', { planId: plan.id, area: 'health', title: 'Zdrowe zęby' });
  const bare = await api.get(`/api/help-plans/${plan.id}/document`);
  expect(bare.body).toMatchObject({
    code: 'plans.goalsWithoutActivities',
    title: expect.stringContaining('„Zdrowe zęby”'),
  });
  await api.delete(`/api/plan-goals/${empty.id}`).set('If-Match', '"1"');
  await agree(api, plan, mother, { answer: 'refused', note: 'Nie podpisze.' });
  await made(api, 'plan-consultations', { planId: plan.id, ...consultation });

  const printed = await print(api, plan);
  expect(printed.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="plan_wersja_1.pdf"',
    'cache-control': 'no-store',
  });
  const text = pdfText(printed.body).join('\n').replace(/\s+/g, ' ');
  for (const said of [
    'Jednostka testowa ul. Źródlana 1',
    family.signature,
    goal.title,
    'Same trójki',
    activity.title,
    '15.12.2026',
    activity.expectedEffect,
    'odmawia zgody',
    'Anna Socjalna (pracownik socjalny)',
    'Strona 1 z',
    'PROJEKT',
  ])
    expect(text).toContain(said);
  expect(
    await prisma.auditEvent.count({
      where: {
        unitId,
        action: 'export',
        resource: 'help-plans',
        resourceIds: { has: plan.id },
        fileIds: { has: family.id },
      },
    }),
  ).toBe(1);

  const { plan: approved } = { plan: (await submit(api, plan)).body };
  const valid = (await decide(given.head, approved, { decision: 'approve' })).body;
  const final = pdfText((await print(given.head, valid)).body).join('\n');
  expect(final).not.toContain('PROJEKT');
  expect(final).toContain('Zatwierdzono');
  expect((await api.get(`/api/help-plans/${mother.id}/document`)).status).toBe(404);
});

test('the letterhead is the administrator’s to change, in their own unit', async () => {
  const { unitId, staff, api } = await givenFamily();
  const administrator = await as(await staff('administrator'));
  expect((await api.get('/api/units')).body).toMatchObject([{ id: unitId, can: { update: false } }]);
  expect((await change(api, 'units', { id: unitId, revision: 1 }, { letterhead: 'ul. Inna 1' })).status).toBe(403);
  const changed = await change(administrator, 'units', { id: unitId, revision: 1 }, { letterhead: 'ul. Inna 1' });
  expect(changed.body).toMatchObject({ letterhead: 'ul. Inna 1', revision: 2 });
});
