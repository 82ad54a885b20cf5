import type { Express } from 'express';
import { expect, test } from 'vitest';
import type { Role } from '#contract/actor.ts';
import { resources } from '#contract/api.ts';
import type { Prisma } from '#prisma/client.ts';
import { bodyOf } from '../authorization/validBodies.ts';
import { givenWorldOf } from '../authorization/world.ts';
import { as, day, givenUnit, prisma, visitTo } from '../support/given.ts';
import { carelessTwin, product, toldBy, withoutWalls } from './target.ts';

// V35, and every other answer that is different for what is hidden and for what is not there: a list, a total, a search,
// an ETag, a refusal by a constraint.

type Table = Partial<Record<(typeof resources)[number]['name'], Prisma.ModelName>>;
const caseFiles: Table = {
  'activity-logs': 'ActivityLog',
  'activity-log-corrections': 'ActivityLogCorrection',
  'entry-reviews': 'EntryReview',
  assessments: 'Assessment',
  assignments: 'Assignment',
  'blue-cards': 'BlueCard',
  children: 'Person',
  families: 'Family',
  'family-members': 'FamilyMember',
  'foster-families': 'FosterFamily',
  'hand-overs': 'HandOver',
  'help-plans': 'HelpPlan',
  interventions: 'Intervention',
  'intervention-steps': 'InterventionStep',
  obligations: 'Obligation',
  people: 'Person',
  placements: 'Placement',
  'plan-activities': 'PlanActivity',
  'plan-goals': 'PlanGoal',
};
const parents = {
  familyId: 'Family',
  fosterFamilyId: 'FosterFamily',
  childId: 'Person',
  planId: 'HelpPlan',
  goalId: 'PlanGoal',
  activityLogId: 'ActivityLog',
  interventionId: 'Intervention',
} as const;

/** Nothing is changed in them, so one of each is enough. */
const worlds = new Map<Role, ReturnType<typeof givenWorldOf>>();
function worldOf(role: Role) {
  if (!worlds.has(role)) worlds.set(role, givenWorldOf(role));
  return worlds.get(role)!;
}

/** Asks for a hidden record and for one that is not there. @returns the questions that tell one from the other */
async function compare(target: Express, role: 'assistant' | 'supervisor', among = Object.keys(caseFiles)) {
  const { me, rows } = await worldOf(role);
  const api = await as(me, target);
  // Foreign records of other kinds are compared with none where every address is asked: tests/authorization/everyRoute.
  const row = rows['own, sealed for others']!;
  const got: string[] = [];
  const same = async (question: string, ask: (id: string) => PromiseLike<Told>, id: string) => {
    if (toldBy(await ask(id)) !== toldBy(await ask(crypto.randomUUID()))) got.push(question);
  };
  for (const resource of resources.filter(({ name }) => among.includes(name))) {
    const { name, filter, ...more } = resource;
    const id = row[caseFiles[name]!]!;
    await same(`get ${name}`, (one) => api.get(`/api/${name}/${one}`), id);
    await same(`list ${name} by id`, (one) => api.get(`/api/${name}?ids=${one}`), id);
    if ('change' in more)
      for (const revision of ['"1"', ''])
        await same(
          `change ${name} ${revision}`,
          (one) =>
            api
              .put(`/api/${name}/${one}`)
              .set('If-Match', revision)
              .send(bodyOf(`${name}: change`, {}, undefined)),
          id,
        );
    for (const [field, model] of Object.entries(parents))
      if (field in filter.shape)
        await same(`list ${name} by ${field}`, (one) => api.get(`/api/${name}?${field}=${one}`), row[model]!);
  }
  return got;
}

type Told = { status: number; headers: object; text: string };

/** Searches for names that are hidden, and for none. @returns the lists that answer them differently */
async function searchForHidden(target: Express) {
  const unit = await givenUnit();
  const [me, colleague] = [await unit.staff('assistant'), await unit.staff('assistant')];
  const family = await unit.family({ assistant: colleague, name: 'Kanarkowska', signature: 'AR.kanarek' });
  await prisma.person.updateMany({
    where: { id: (await unit.member(family.id)).id },
    data: { familyName: 'Kanarkowska' },
  });
  const api = await as(me, target);
  const got: string[] = [];
  for (const list of ['families', 'people', 'children', 'foster-families'])
    for (const q of ['kanarkowsk', 'ar.kanarek'])
      for (const more of ['', '&sort=-id&page=2'])
        if (
          toldBy(await api.get(`/api/${list}?q=${q}${more}`)) !== toldBy(await api.get(`/api/${list}?q=zzzzzz${more}`))
        )
          got.push(list);
  return [...new Set(got)];
}

/**
 * Uses values that must be unique and are taken: visibly, where one may not look, and in another unit.
 * @returns what tells one of them from another
 */
async function collide(target: Express) {
  const [unit, elsewhere] = [await givenUnit(), await givenUnit()];
  const [me, colleague, administrator] = [
    await unit.staff('assistant'),
    await unit.staff('assistant'),
    await unit.staff('administrator'),
  ];
  const suffix = crypto.randomUUID().slice(0, 8);
  const [seen, hidden, sealed, abroad, mine] = [
    await unit.family({ assistant: me, signature: `AR.${suffix}.1` }),
    await unit.family({ assistant: colleague, signature: `AR.${suffix}.2` }),
    await unit.family({ assistant: me, signature: `AR.${suffix}.3` }),
    await elsewhere.family({ signature: `AR.${suffix}.4` }),
    await unit.family({ assistant: me }),
  ];
  await unit.seal({ familyId: sealed.id }, [colleague.id]);
  const foreigner = await elsewhere.staff('assistant');
  await prisma.formOfSupport.create({
    data: { unitId: elsewhere.unitId, code: `kod${suffix}`, programmeForm: 'forLife', namePl: 'Kod', nameEn: 'Code' },
  });
  const money = { year: 2033, taskValueGrosze: 2n, grantGrosze: 1n };
  await prisma.programmeYear.create({ data: { unitId: elsewhere.unitId, ...money } });
  const [api, head, register] = [
    await as(me, target),
    await as({ ...unit.supervisor, role: 'supervisor' }, target),
    await as(administrator, target),
  ];
  const form = {
    name: 'Nowi',
    intakeRoute: 'socialWorker',
    intakeOn: '2026-11-20',
    street: 'ul. Nowa 1',
    city: 'Przykładowo',
  };
  const change = (signature: string) =>
    api
      .put(`/api/families/${mine.id}`)
      .set('If-Match', '"1"')
      .send({ ...form, signature });
  const take = (signature: string) => head.post('/api/families').send({ ...form, signature });
  const employ = (email: string) =>
    register.post('/api/staff').send({
      givenName: 'Nowa',
      familyName: 'Osoba',
      email,
      role: 'assistant',
      startedOn: '2026-11-01',
      password: 'bardzo długie hasło',
    });
  const open = (caseSign: string) =>
    api.post('/api/emergency-accesses').send({ caseSign, reason: 'Telefon ze szkoły: dziecko nie wróciło.' });
  const visit = (id: string) => api.post('/api/activity-logs').send({ ...visitTo(mine.id), id });
  const logs = [];
  for (const [who, family] of [
    [colleague, hidden],
    [foreigner, abroad],
  ] as const) {
    const columns = { unitId: who.unitId, familyId: family.id, recordedById: who.id, recordedAt: new Date() };
    const log = { ...columns, kind: 'court' as const, outcome: 'refused' as const, heldOn: day('2026-11-20') };
    logs.push(await prisma.activityLog.create({ data: { id: crypto.randomUUID(), ...log } }));
  }
  const pairs: Record<string, [PromiseLike<Told>, PromiseLike<Told>]> = {
    'a sign of one’s own family and of a colleague’s': [change(seen.signature), change(hidden.signature)],
    'a sign of one’s own family and of a sealed one': [change(seen.signature), change(sealed.signature)],
    'a sign a supervisor sees and a sealed one': [take(seen.signature), take(sealed.signature)],
    'an address of the unit and of another': [employ(me.email), employ(foreigner.email)],
    'a sealed file and none': [open(sealed.signature), open('AR.nie.ma')],
    'a file of another unit and none': [open(abroad.signature), open('AR.nie.ma')],
    'an id of a colleague’s visit and of another unit’s': [visit(logs[0]!.id), visit(logs[1]!.id)],
  };
  const got: string[] = [];
  for (const [pair, [one, other]] of Object.entries(pairs))
    if (toldBy(await one) !== toldBy(await other)) got.push(pair);
  // What is unique in each unit is free although another unit has it.
  for (const [what, answer] of Object.entries({
    'a sign': take(abroad.signature),
    'a code': register
      .post('/api/forms-of-support')
      .send({ code: `kod${suffix}`, programmeForm: 'forLife', namePl: 'Kod', nameEn: 'Code' }),
    'a year': head.post('/api/programme-years').send({ year: 2033, taskValueGrosze: 2, grantGrosze: 1 }),
  }))
    if ((await answer).status !== 201) got.push(`${what} of another unit is not free`);
  return got;
}

test('what is hidden answers as what is not there', async () => {
  expect(await compare(product, 'assistant')).toEqual([]);
  // A supervisor sees all but what is closed to this one.
  expect(await compare(product, 'supervisor', ['families', 'people', 'activity-logs', 'help-plans'])).toEqual([]);
});

test('searching finds out nothing about names that are hidden', async () => {
  expect(await searchForHidden(product)).toEqual([]);
});

test('a value that is taken is refused in the same words, whoever has it', async () => {
  expect(await collide(product)).toEqual([]);
});

test('without walls records, lists and searches tell', async () => {
  expect(await compare(withoutWalls, 'assistant', ['families', 'plan-goals'])).toEqual(
    expect.arrayContaining(['get families', 'list families by id', 'list plan-goals by planId']),
  );
  // Names of families are looked for behind a door of the wall, which answers nobody it does not know.
  expect(await searchForHidden(withoutWalls)).toContain('people');
});

test('a total that counts what the list leaves out is found', async () => {
  const talkative = carelessTwin('get', '/families', async ({ query: { q }, res }) => {
    res!.set('X-Total-Count', String(await prisma.family.count({ where: { searchName: { contains: String(q) } } })));
    return [];
  });
  expect(await searchForHidden(talkative)).toEqual(['families']);
});

test('a refusal that says in which unit an address is taken is found', async () => {
  const explaining = carelessTwin('post', '/staff', async ({ body: { email }, res }, { unitId }) => {
    const taken = await prisma.staff.findUnique({ where: { email } });
    res!.status(409);
    return { title: taken?.unitId === unitId ? 'Ta osoba już tu pracuje.' : 'Adres jest zajęty.' };
  });
  expect(await collide(explaining)).toContain('an address of the unit and of another');
});
