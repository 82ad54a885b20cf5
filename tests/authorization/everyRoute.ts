import type { Express } from 'express';
import type { Role } from '#contract/actor.ts';
import { endpoints, type resources } from '#contract/api.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import type { Prisma } from '#prisma/client.ts';
import { allowed } from '#server/platform/policy.ts';
import { policies } from '#server/policies.ts';
import { as, prisma, uuidv7 } from '../support/given.ts';
import { actorOf } from '../support/sessions.ts';
import { byPolicy } from './bothWalls.ts';
import { canariesIn, modelsWithCanaries, plantCanaries } from './canaries.ts';
import { tableOf } from './catalogue.ts';
import { bodyOf } from './validBodies.ts';
import { givenWorldOf } from './world.ts';

/** The table behind each resource. */
export const modelOf: Record<(typeof resources)[number]['name'], Prisma.ModelName> = {
  'activity-log-corrections': 'ActivityLogCorrection',
  'activity-logs': 'ActivityLog',
  assessments: 'Assessment',
  assignments: 'Assignment',
  'audit-events': 'AuditEvent',
  'blue-cards': 'BlueCard',
  children: 'Person',
  'conflicts-of-interest': 'ConflictOfInterest',
  'court-dates': 'CourtDate',
  documents: 'Document',
  deaths: 'Death',
  'emergency-accesses': 'EmergencyAccess',
  employments: 'Employment',
  'entry-reviews': 'EntryReview',
  'ending-proposals': 'EndingProposal',
  families: 'Family',
  'family-addresses': 'FamilyAddress',
  'family-institutions': 'FamilyInstitution',
  'family-endings': 'FamilyEnding',
  'family-members': 'FamilyMember',
  'family-warnings': 'FamilyWarning',
  'forms-of-support': 'FormOfSupport',
  'foster-families': 'FosterFamily',
  'hand-overs': 'HandOver',
  'help-plans': 'HelpPlan',
  'intervention-steps': 'InterventionStep',
  interventions: 'Intervention',
  intakes: 'Intake',
  obligations: 'Obligation',
  people: 'Person',
  placements: 'Placement',
  'plan-activities': 'PlanActivity',
  'plan-agreements': 'PlanAgreement',
  'plan-consultations': 'PlanConsultation',
  'plan-goals': 'PlanGoal',
  'plan-remarks': 'PlanRemark',
  'programme-years': 'ProgrammeYear',
  'report-runs': 'ReportRun',
  seals: 'Seal',
  staff: 'Staff',
  'staff-roles': 'StaffRole',
  substitutions: 'Substitution',
  units: 'Unit',
  'work-hours': 'WorkHours',
};

export type World = Awaited<ReturnType<typeof givenCanaryWorld>>;

/** A world seen by one person, with a canary in everything anybody wrote, and what the policies let that person read. */
export async function givenCanaryWorld(role: Role) {
  const { me, unit, rows } = await givenWorldOf(role);
  const units = [
    unit.unitId,
    (await prisma.family.findUniqueOrThrow({ where: { id: rows['of another unit']!.Family! } })).unitId,
  ];
  await plantCanaries(units);
  const person = { ...me, role };
  const actor = await actorOf(person);
  const readable = new Set<string>();
  for (const model of modelsWithCanaries) {
    const table = prisma[model.replace(/^./, (letter) => letter.toLowerCase()) as 'family'];
    const mine = await table.findMany({
      where: {
        AND: [
          model === 'Unit' ? { id: actor.unitId } : { unitId: actor.unitId },
          allowed(policies[model], 'read', actor),
        ],
      },
      select: { id: true },
    });
    for (const { id } of mine) readable.add(`${tableOf(model)} ${id}`);
  }
  return { person, actor, rows, units, readable };
}

/** The table whose rows an address names: the one its first word stands for. */
function modelBehind({ path }: Pick<Endpoint, 'path'>): Prisma.ModelName | undefined {
  const [, first] = path.split('/');
  return first === 'identifiers' ? 'PersonIdentifier' : modelOf[first as keyof typeof modelOf];
}

type Finding = string;

type Asking = {
  /** Also changes, and every status held against the policies; otherwise looks, and only what leaks counts. */
  readonly strict: boolean;
  /** Only the addresses of these resources. */
  readonly about?: readonly string[];
};

/** One record of one's own, and those that are none of one's business in one way or another: what filters are tried with. */
const tellingRelations = [
  'own',
  'formerly own',
  'of a colleague',
  'own, in conflict',
  'own, sealed for others',
  'of another unit',
];

/** Asks every address for every record, as this person, and reads every word of every answer. */
export async function askEverything(app: Express, world: World, { strict, about }: Asking) {
  const { person, actor, rows, units, readable } = world;
  const api = await as(person, app);
  const findings: Finding[] = [];
  let requests = 0;
  const relations = strict ? Object.keys(rows) : tellingRelations;
  const before = strict ? await checksumOf(units) : '';

  const asked = endpoints.filter(
    ({ access, tag, method }) =>
      access === 'session' && tag !== 'session' && (strict || method === 'get') && (about?.includes(tag) ?? true),
  );
  for (const endpoint of asked) {
    const model = modelBehind(endpoint);
    if (model && endpoint.path.includes(':id')) {
      const ids = {
        ...Object.fromEntries(relations.map((relation) => [relation, rows[relation]![model]!])),
        'of nobody': uuidv7(),
      };
      const may = await mayOn(endpoint, model, actor, Object.values(ids));
      const nowhere = JSON.stringify((await ask(endpoint, ids['of nobody'])).body);
      for (const [relation, id] of Object.entries(ids)) {
        const expected = may(id);
        const answer = await ask(endpoint, id);
        if (strict && !expected.includes(answer.status))
          findings.push(`${named(endpoint)} ${relation}: ${answer.status} instead of ${expected}`);
        // What is not there for the actor answers as what is not there at all.
        if (answer.status === 404 && JSON.stringify(answer.body).replace(unique, '') !== nowhere.replace(unique, ''))
          findings.push(`${named(endpoint)} ${relation}: a 404 that can be told from another`);
      }
    } else if (model && endpoint.kind === 'list') {
      const queries = ['perPage=100', ...filtersOf(endpoint, rows)];
      for (const query of queries) {
        const answer = await ask({ ...endpoint, path: `${endpoint.path}?${query}` }, '');
        const ids = Array.isArray(answer.body) ? answer.body.map(({ id }: { id: string }) => id) : [];
        const mine = await byPolicy(policies, model, 'read', actor, ids);
        for (const id of ids.filter((id) => !mine.has(id))) findings.push(`${named(endpoint)}?${query}: lists ${id}`);
        if (Number(answer.headers['x-total-count'] ?? 0) > ids.length && ids.length < 100)
          findings.push(`${named(endpoint)}?${query}: counts more than it lists`);
      }
    } else if (model && endpoint.kind === 'create') {
      // About every record that is not the actor's to write about; what they may write is tested with the feature.
      for (const [relation, row] of Object.entries(rows)) {
        const body = bodyOf(endpoint.tag, row, person);
        if (!body || (await mayCreate(endpoint.tag, model, row, world, body))) continue;
        const answer = await ask(endpoint, '', body);
        if (answer.status < 400) findings.push(`${named(endpoint)} about ${relation}: ${answer.status}, made`);
      }
    } else {
      for (const query of queriesOf(endpoint, rows))
        await ask({ ...endpoint, path: query ? `${endpoint.path}?${query}` : endpoint.path }, '');
    }
  }
  if (strict && (await checksumOf(units)) !== before) findings.push('something was changed by what was refused');
  return { findings, requests };

  async function ask(endpoint: Pick<Endpoint, 'method' | 'path' | 'kind' | 'tag'>, id: string, body?: object) {
    requests++;
    const request = api[endpoint.method](`/api${endpoint.path.replace(':id', id)}`).buffer(true);
    // A revision that is nobody's: what may be changed is found to have changed, and stays as it is.
    const sent =
      ['put', 'delete'].includes(endpoint.method) || isAct(endpoint) ? request.set('If-Match', '"99999"') : request;
    const content = body ?? (endpoint.method === 'put' || endpoint.method === 'post' ? changeOf(endpoint) : undefined);
    const answer = await (content ? sent.send(content) : sent);
    if (answer.status >= 500) findings.push(`${endpoint.method} ${endpoint.path} ${id}: ${answer.status}`);
    const words = `${JSON.stringify(answer.headers)} ${answer.text ?? JSON.stringify(answer.body)}`;
    for (const row of canariesIn(words))
      if (!readable.has(row)) findings.push(`${endpoint.method} ${endpoint.path} ${id}: shows ${row}`);
    return answer;
  }
}

/** Acts on one row, in the version one has read. */
const isAct = ({ path }: Pick<Endpoint, 'path'>) => /\/(decisions|withdrawal|steps)$/.test(path);

const unique = /"requestId":"[^"]+"/;
const named = ({ method, path }: Pick<Endpoint, 'method' | 'path'>) => `${method} ${path}`;

function changeOf({ path, tag }: Pick<Endpoint, 'kind' | 'tag' | 'path'>) {
  if (path.endsWith('/withdrawal')) return { withdrawReason: 'Pomyłka' };
  if (path.endsWith('/steps')) return { step: { kind: 'firstContact', on: '2026-11-20', socialWorkerPresent: true } };
  if (path.endsWith('/duplicates')) return { name: 'Nowa' };
  if (path.endsWith('/alike')) return { givenName: 'Nowe', familyName: 'Dziecko' };
  if (path.endsWith('/decisions')) return bodyOf(`${tag}: decision`, {}, undefined);
  if (path.endsWith('/reveal')) return { purpose: 'toCourt' };
  if (path.endsWith('/identifiers')) return { kind: 'pesel', number: '44051401358', replacesId: null };
  if (path.endsWith('/search')) return { pesel: '44051401359' };
  return bodyOf(`${tag}: change`, {}, undefined);
}

/** Which statuses the policies make of a change with a stale revision, a look, a removal, for each id. */
async function mayOn(endpoint: Endpoint, model: Prisma.ModelName, actor: World['actor'], ids: string[]) {
  const read = await byPolicy(policies, model, 'read', actor, ids);
  const update = await byPolicy(policies, model, 'update', actor, ids);
  return (id: string): number[] => {
    if (!read.has(id)) return [404];
    if (endpoint.path.endsWith('/withdrawal')) return update.has(id) ? [412] : [403];
    // It has its content already; whoever did not record it is not let that far.
    if (endpoint.upload) return [409, 403];
    if (isAct(endpoint)) return [412];
    // A number with a wrong check digit: whoever may write one is told so.
    if (endpoint.path.endsWith('/identifiers') && endpoint.method === 'post') return [422, 403];
    if (endpoint.kind === 'update') return update.has(id) ? [412, 403] : [403];
    if (endpoint.kind === 'remove') return [412];
    return [200];
  };
}

/** What addresses that are no resource are asked about: a period, or the months of people one has to do with or not. */
function queriesOf({ query }: Endpoint, rows: World['rows']) {
  if (!query) return [''];
  if (!('month' in query.shape)) return ['from=2026-01-01&until=2026-06-30'];
  if (!('staffId' in query.shape)) return ['month=2026-11'];
  return tellingRelations.map((relation) => `staffId=${rows[relation]!.Staff}&month=2026-11`);
}

/** Filters of a list that name a record. */
function filtersOf(endpoint: Endpoint, rows: World['rows']) {
  const names: Record<string, Prisma.ModelName> = {
    familyId: 'Family',
    fosterFamilyId: 'FosterFamily',
    childId: 'Person',
    personId: 'Person',
    planId: 'HelpPlan',
    goalId: 'PlanGoal',
    activityLogId: 'ActivityLog',
    interventionId: 'Intervention',
    staffId: 'Staff',
    resourceId: 'Family',
    fileId: 'Family',
    ids: modelBehind(endpoint)!,
  };
  return Object.entries(names).flatMap(([filter, model]) =>
    filter in (endpoint.query?.shape ?? {})
      ? tellingRelations.map((relation) => `${filter}=${rows[relation]![model]}&perPage=100`)
      : [],
  );
}

async function mayCreate(
  tag: string,
  model: Prisma.ModelName,
  row: World['rows'][string],
  { actor }: World,
  body: Record<string, unknown>,
) {
  const parents: [string, Prisma.ModelName][] = [
    ['familyId', 'Family'],
    ['fosterFamilyId', 'FosterFamily'],
    ['childId', 'Person'],
    ['personId', 'Person'],
    ['planId', 'HelpPlan'],
    ['goalId', 'PlanGoal'],
    ['interventionId', 'Intervention'],
    ['staffId', 'Staff'],
    ['absentId', 'Staff'],
  ];
  // Taking in is making a family; its intake is opened by a trigger.
  const made = tag === 'intakes' ? 'Family' : model;
  if (!(policies[made] as Record<string, { create?: unknown }>)[actor.role]?.create && tag !== 'emergency-accesses')
    return false;
  for (const [field, parent] of parents) {
    const id = body[field];
    if (typeof id === 'string' && !(await byPolicy(policies, parent, 'read', actor, [id])).has(id)) return false;
  }
  return row !== undefined;
}

/** Every row of these units, in one number: it stays the same when nothing is written. */
async function checksumOf(units: readonly string[]) {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'unit_id' AND table_name NOT LIKE 'audit_%' ORDER BY 1`;
  const sums: string[] = [];
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ sum: string | null }[]>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${name} t WHERE unit_id::text = ANY ($1)`,
      [...units],
    );
    sums.push(`${name}:${row!.sum}`);
  }
  return sums.join(' ');
}
