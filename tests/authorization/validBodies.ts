import { uuidv7, visitTo } from '../support/given.ts';
import type { Rows } from './world.ts';

type Row = Rows[string];

const content = {
  kind: 'visit',
  outcome: 'tookPlace',
  heldOn: '2026-11-20',
  minutes: 30,
  formsOfSupport: ['parentingConsultations'],
};
/** What was held while the file was still open is kept when it comes later; today it is not open any more. */
const today = { heldOn: '2026-11-23' };
const activity = {
  title: 'Wizyta u lekarza',
  formOfSupport: 'socialProblems',
  responsible: 'assistant',
  responsibleName: 'asystent',
  dueOn: '2026-12-01',
  expectedEffect: 'Dziecko zbadane',
};
const answer = { answer: 'agreed', askedOn: '2026-11-20' };
const consultation = { whom: 'socialWorker', name: 'Anna Socjalna', heldOn: '2026-11-20' };
const family = {
  name: 'Nowa',
  signature: 'AR.nowy.2026',
  intakeRoute: 'socialWorker',
  intakeOn: '2026-11-20',
  street: 'ul. Nowa 1',
  city: 'Przykładowo',
};
const ownHours = { workedOn: '2026-11-20', startedAt: '08:00', endedAt: '10:00', kind: 'office', words: 'Biuro' };
const address = { street: 'ul. Nowa 2', city: 'Przykładowo', fromOn: '2026-11-20' };
const institution = { kind: 'school', name: 'Szkoła nr 1', sinceOn: '2026-11-20' };
const warning = { kind: 'dog', note: 'Pies bez smyczy.', reviewOn: '2027-01-10' };
const period = { startedOn: '2026-11-23' };

/** A body without a fault of form for each address that takes one, about the records of one row of the world. */
const bodies: Record<string, (row: Row, me: { id: string; role: string } | undefined) => object | undefined> = {
  'activity-logs': (row, me) =>
    me?.role === 'coordinator'
      ? visitTo(row.Family!, { ...today, familyId: null, fosterFamilyId: row.FosterFamily })
      : visitTo(row.Family!, today),
  'activity-logs: change': () => ({ ...content, reason: 'Pomyłka w czasie' }),
  assessments: (row, me) =>
    me?.role === 'coordinator'
      ? {
          kind: 'child',
          childId: row.Person,
          heldOn: '2026-11-20',
          conclusion: 'stayJustified',
          summary: 'Dziecko dobrze się rozwija.',
        }
      : {
          kind: 'family',
          familyId: row.Family,
          heldOn: '2026-11-20',
          conclusion: 'continue',
          summary: 'Rodzina robi postępy.',
        },
  'assessments: change': () => ({ heldOn: '2026-11-20', conclusion: 'continue', summary: 'Rodzina robi postępy.' }),
  'assessments: decision': () => ({ decision: 'submit' }),
  assignments: (row, me) => ({ staffId: me?.id, familyId: row.Family, ...period }),
  'assignments: change': () => ({ endedOn: '2026-12-31' }),
  'blue-cards': (row) => ({ familyId: row.Family, ourRole: 'informed', drawnOn: '2026-11-20' }),
  'court-dates': (row) => ({ familyId: row.Family, kind: 'opinion', dueOn: '2026-12-10' }),
  'court-dates: change': () => ({ note: 'Pismo przygotowane.' }),
  'blue-cards: change': () => ({ number: '12/2026' }),
  interventions: (row, me) => ({
    id: uuidv7(),
    ...(me?.role === 'coordinator' ? { fosterFamilyId: row.FosterFamily } : { familyId: row.Family }),
    dangers: ['neglect'],
    noticedAt: '2026-11-20T10:00:00Z',
    recordedAt: '2026-11-20T10:00:00Z',
  }),
  'interventions: change': () => ({ closingNote: 'Dziecko jest bezpieczne.' }),
  'intervention-steps': (row) => ({
    id: uuidv7(),
    interventionId: row.Intervention,
    note: 'Policja oddzwoniła.',
    happenedAt: '2026-11-20T10:00:00Z',
    recordedAt: '2026-11-20T10:00:00Z',
  }),
  'hand-overs: decision': () => ({ decision: 'accept' }),
  'hand-overs: change': () => ({ note: 'Najpierw zadzwoń do babci.' }),
  'conflicts-of-interest': (row, me) => ({ staffId: me?.id, familyId: row.Family, kind: 'relative' }),
  'conflicts-of-interest: change': () => ({ withdrawn: true }),
  documents: (row) => ({
    familyId: row.Family,
    kind: 'letter',
    title: 'Pismo ze szkoły',
    documentOn: '2026-11-20',
    mediaType: 'application/pdf',
  }),
  'documents: change': () => ({ kind: 'letter', title: 'Pismo ze szkoły', documentOn: '2026-11-20' }),
  deaths: (row) => ({ personId: row.Person, diedOn: '2026-11-20' }),
  'deaths: decision': () => ({ decision: 'withdraw', note: 'Pomyłka' }),
  'emergency-accesses: change': () => ({ outcome: 'justified' }),
  employments: (row) => ({ staffId: row.Staff, form: 'serviceContract', ftePercent: 50, ...period }),
  'employments: change': () => ({ endedOn: '2026-12-31' }),
  'entry-reviews': (row) => ({
    activityLogId: row.ActivityLog,
    entryRevision: 1,
    kind: 'question',
    text: 'Czy dziecko było badane?',
  }),
  'entry-reviews: change': () => ({ answer: 'Tak, w poniedziałek.' }),
  'ending-proposals': (row) => ({
    familyId: row.Family,
    endsOn: '2026-11-20',
    ground: 'changeOfMethod',
    summary: 'Rodzina przechodzi pod opiekę innej placówki.',
  }),
  'ending-proposals: decision': () => ({ decision: 'withdraw' }),
  families: () => family,
  'families: change': () => family,
  'family-addresses': (row) => ({ familyId: row.Family, kind: 'residence', ...address }),
  'family-addresses: change': () => address,
  'family-institutions': (row) => ({ familyId: row.Family, ...institution }),
  'family-institutions: change': () => institution,
  'family-members: change': () => ({ leftOn: '2026-11-20', leftReason: 'movedOut' }),
  'family-warnings': (row) => ({ familyId: row.Family, ...warning }),
  'family-warnings: change': () => warning,
  'family-endings: decision': () => ({ decision: 'endMonitoring', note: 'Rodzina radzi sobie sama.' }),
  'family-members': (row) => ({
    familyId: row.Family,
    role: 'child',
    joinedOn: '2026-11-20',
    givenName: 'Nowe',
    familyName: 'Dziecko',
  }),
  'forms-of-support': () => ({ code: 'nowaForma', programmeForm: 'socialActivity', namePl: 'Nowa', nameEn: 'New' }),
  'forms-of-support: change': () => ({ namePl: 'Inna', nameEn: 'Other', retiredOn: null }),
  'foster-families: change': () => ({ addressHidden: true }),
  intakes: () => ({
    family: { name: 'Nowa', signature: 'AR.nowy.2026', street: 'ul. Nowa 1', city: 'Przykładowo' },
    receivedOn: '2026-11-20',
    facts: { route: 'socialWorker', urgent: false },
  }),
  'intakes: change': () => ({ facts: { route: 'socialWorker', urgent: false } }),
  'help-plans': (row, me) =>
    me?.role === 'coordinator'
      ? { kind: 'childHelpPlan', childId: row.Person, mainGoal: 'Powrót do domu' }
      : { kind: 'familyWorkPlan', familyId: row.Family, mainGoal: 'Bezpieczny dom' },
  'help-plans: change': () => ({ mainGoal: 'Bezpieczny dom' }),
  'people: change': () => ({ givenName: 'Inne', familyName: 'Dziecko' }),
  'help-plans: decision': () => ({ decision: 'submit' }),
  'plan-activities': (row) => ({ goalId: row.PlanGoal, ...activity }),
  'plan-activities: change': () => ({ ...activity, status: 'planned' }),
  'plan-agreements': (row) => ({ planId: row.HelpPlan, personId: row.Person, ...answer }),
  'plan-agreements: change': () => answer,
  'plan-consultations': (row) => ({ planId: row.HelpPlan, ...consultation }),
  'plan-consultations: change': () => consultation,
  'plan-goals': (row) => ({ planId: row.HelpPlan, area: 'health', title: 'Zdrowie' }),
  'plan-goals: change': () => ({ area: 'health', title: 'Zdrowie', progress: 'inProgress' }),
  'plan-remarks': (row) => ({ planId: row.HelpPlan, text: 'Proszę o termin.' }),
  'programme-years': () => ({ year: 2030, taskValueGrosze: 200, grantGrosze: 100 }),
  'programme-years: change': () => ({ taskValueGrosze: 200, grantGrosze: 100 }),
  'report-runs': () => ({ from: '2026-01-01', until: '2026-06-30' }),
  seals: (row, me) => ({ familyId: row.Family, reason: 'Sprawa osoby znanej.', namedIds: [me?.id] }),
  'seals: change': (_, me) => ({ namedIds: [me?.id ?? '0199a000-0000-7000-8000-000000000000'], lifted: true }),
  staff: () => ({
    givenName: 'Nowa',
    familyName: 'Osoba',
    email: 'nowa.osoba@example.test',
    role: 'assistant',
    password: 'bardzo długie hasło',
    ...period,
  }),
  'staff: change': () => ({ givenName: 'Inna', familyName: 'Osoba', email: 'inna.osoba@example.test' }),
  'staff-roles': (row) => ({ staffId: row.Staff, role: 'coordinator', ...period }),
  'staff-roles: change': () => ({ endedOn: '2026-12-31' }),
  substitutions: (row, me) => ({
    absentId: row.Staff,
    substituteId: me?.id,
    startedOn: '2026-11-23',
    endedOn: '2026-11-30',
  }),
  'substitutions: change': () => ({ endedOn: '2026-12-01' }),
  'units: change': () => ({ letterhead: 'ul. Nowa 1' }),
  'work-hours': () => ownHours,
  'work-hours: change': () => ownHours,
};

export const bodyOf = (address: string, row: Row, me: { id: string; role: string } | undefined) =>
  bodies[address]?.(row, me) as Record<string, unknown> | undefined;

export const hasBody = (address: string) => Object.hasOwn(bodies, address);
