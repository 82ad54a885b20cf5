import pg from 'pg';
import { expect } from 'vitest';
import { warsawDay } from '#contract/calendar.ts';
import { assistantForms } from '#contract/formsOfSupport.ts';
import { openAsOwner } from '#server/database.ts';
import { plusDays } from '#server/platform/calendar.ts';
import { hashOf } from '#server/sessions/currentSession.ts';
import { keepSession } from '#server/sessions/sessionStore.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';
import { secrets } from '../support/databases.ts';
import { emptyDatabase } from '../support/emptyDatabase.ts';
import { visitTo } from '../support/given.ts';
import type { Canaries } from './canaries.ts';

const day = (ago: number) => warsawDay(plusDays(new Date(), -ago));
const toDate = (text: string) => new Date(text);

/** An installation of its own with one unit, in which every word is a canary. */
export async function givenInstallation(canaries: Canaries) {
  const ownerUrl = await emptyDatabase();
  await prepareDatabase(ownerUrl, secrets);
  const prisma = openAsOwner(ownerUrl);
  const { id: unitId } = await prisma.unit.create({
    data: { name: `Jednostka ${canaries.for('units.name')}`, kind: 'cityWithCountyRights' },
  });
  await prisma.formOfSupport.createMany({
    data: assistantForms.map((form) => ({ unitId, code: form, programmeForm: form, namePl: form, nameEn: form })),
  });
  const staff = async (role: 'assistant' | 'coordinator' | 'supervisor' | 'administrator', email?: string) => {
    const { id } = await prisma.staff.create({
      data: {
        unitId,
        givenName: canaries.for(`${role}.given_name`),
        familyName: canaries.for(`${role}.family_name`),
        email: email ?? `${canaries.for(`${role}.email`)}@example.test`,
        phone: canaries.for(`${role}.phone`),
      },
    });
    await prisma.staffRole.create({ data: { unitId, staffId: id, role, startedOn: toDate('2020-01-01') } });
    const token = canaries.for(`${role}.session`);
    const expiresAt = new Date(Date.now() + 3_600_000);
    await prisma.$transaction((tx) =>
      keepSession(tx, { tokenHash: hashOf(token), unitId, staffId: id, role, now: new Date(), expiresAt, device: '?' }),
    );
    return { id, token };
  };
  return { ownerUrl, prisma, unitId, staff, withoutMailbox: 'nieznana@example.test' };
}

export type Installation = Awaited<ReturnType<typeof givenInstallation>>;
type Answer = { status: number; text: string; body: Record<string, string> };

/** Works through everything the API has, and lets it go wrong where it can. @returns everything it refused */
export async function workAsPeopleDo(address: string, installation: Installation, canaries: Canaries) {
  const { ownerUrl, prisma, unitId, staff, withoutMailbox } = installation;
  const refused: string[] = [];
  const [assistant, colleague, supervisor, administrator, coordinator] = [
    await staff('assistant'),
    await staff('assistant', `${canaries.for('colleague.email')}@example.test`),
    await staff('supervisor', 'kierownik@example.test'),
    await staff('administrator'),
    await staff('coordinator', withoutMailbox),
  ];
  const words = (what: string) => `Zapisano „${canaries.for(what)}” w aktach.`;
  async function ask(who: { token: string } | null, method: string, path: string, body?: unknown, revision = 1) {
    const answer = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        'If-Match': `"${revision}"`,
        ...(who && { Cookie: `piecza=${who.token}` }),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const told: Answer = { status: answer.status, text, body: {} };
    if (answer.headers.get('content-type')?.includes('json')) told.body = JSON.parse(text);
    // Who is refused because the row has changed is shown the row, on purpose.
    if (answer.status >= 400 && answer.status !== 412) refused.push(`${text} ${[...answer.headers]}`);
    return told;
  }
  const done = async (...request: Parameters<typeof ask>) => {
    const answer = await ask(...request);
    expect([request[1], request[2], answer.status, answer.status < 300 || answer.text]).toEqual([
      request[1],
      request[2],
      answer.status,
      true,
    ]);
    return answer.body;
  };
  const failed = async (status: number, ...request: Parameters<typeof ask>) =>
    expect([request[1], request[2], (await ask(...request)).status]).toEqual([request[1], request[2], status]);

  // A family and everything in its file.
  const family = {
    name: canaries.for('families.name'),
    signature: canaries.for('families.signature'),
    intakeRoute: 'court',
    intakeOn: day(300),
    courtSignature: canaries.for('families.court_signature'),
    street: canaries.for('families.street'),
    city: canaries.for('families.city'),
    phone: canaries.for('families.phone'),
  };
  const { id: familyId } = await done(supervisor, 'POST', '/families', family);
  const { id: otherId } = await done(supervisor, 'POST', '/families', {
    ...family,
    signature: canaries.for('families.signature 2'),
  });
  for (const [staffId, id] of [
    [assistant.id, familyId],
    [colleague.id, otherId],
  ])
    await done(supervisor, 'POST', '/assignments', {
      staffId,
      familyId: id,
      startedOn: day(290),
      overLimitReason: words('assignments.over_limit_reason'),
    });
  const { personId } = await done(supervisor, 'POST', '/family-members', {
    familyId,
    role: 'child',
    joinedOn: day(200),
    givenName: canaries.for('people.given_name'),
    familyName: canaries.for('people.family_name'),
    bornOn: '2020-02-02',
    phone: canaries.for('people.phone'),
  });
  const { id: numberId } = await done(assistant, 'POST', `/people/${personId}/identifiers`, {
    kind: 'identityDocument',
    number: canaries.for('person_identifiers'),
    replacesId: null,
  });
  await done(assistant, 'GET', `/people/${personId}/identifiers`);
  await done(assistant, 'POST', `/identifiers/${numberId}/reveal`, { purpose: 'toCourt' });
  const visit = visitTo(familyId!, {
    heldOn: day(3),
    recordedAt: new Date().toISOString(),
    note: words('activity_logs.note'),
  });
  const { id, familyId: _, recordedAt: __, ...content } = visit;
  await done(assistant, 'POST', '/activity-logs', visit);
  await done(assistant, 'PUT', `/activity-logs/${id}`, {
    ...content,
    note: words('activity_logs.note 2'),
    reason: words('activity_log_corrections.reason'),
  });
  await done(assistant, 'POST', '/assessments', {
    kind: 'family',
    familyId,
    heldOn: day(250),
    conclusion: 'continue',
    summary: words('assessments.summary'),
    participants: words('assessments.participants'),
  });
  const { id: planId } = await done(assistant, 'POST', '/help-plans', {
    kind: 'familyWorkPlan',
    familyId,
    mainGoal: words('help_plans.main_goal'),
    difficulties: words('help_plans.difficulties'),
    strengths: words('help_plans.strengths'),
    needs: words('help_plans.needs'),
  });
  const { id: goalId } = await done(assistant, 'POST', '/plan-goals', {
    planId,
    area: 'health',
    title: words('plan_goals.title'),
    indicator: words('plan_goals.indicator'),
  });
  await done(assistant, 'POST', '/plan-activities', {
    goalId,
    title: words('plan_activities.title'),
    formOfSupport: 'socialProblems',
    responsible: 'institution',
    responsibleName: words('plan_activities.responsible_name'),
    dueOn: day(-30),
    expectedEffect: words('plan_activities.expected_effect'),
  });
  await done(assistant, 'POST', '/plan-agreements', {
    planId,
    personId,
    answer: 'refused',
    askedOn: day(1),
    note: words('plan_agreements.note'),
  });
  await done(assistant, 'POST', '/plan-consultations', {
    planId,
    whom: 'socialWorker',
    name: words('plan_consultations.name'),
    heldOn: day(1),
    remarks: words('plan_consultations.remarks'),
  });
  await done(assistant, 'GET', `/help-plans/${planId}/document`);
  await done(assistant, 'POST', `/help-plans/${planId}/decisions`, { decision: 'submit' });
  const returned = { decision: 'return', comment: words('plan_remarks.text') };
  await done(supervisor, 'POST', `/help-plans/${planId}/decisions`, returned, 2);
  const { signature } = await done(supervisor, 'GET', `/families/${otherId}`);
  const { id: accessId } = await done(assistant, 'POST', '/emergency-accesses', {
    caseSign: signature,
    reason: words('emergency_accesses.reason'),
  });
  await done(supervisor, 'PUT', `/emergency-accesses/${accessId}`, {
    outcome: 'justified',
    reviewNote: words('emergency_accesses.review_note'),
  });
  await done(supervisor, 'POST', '/seals', {
    familyId: otherId,
    reason: words('seals.reason'),
    namedIds: [supervisor.id],
  });
  const person = {
    givenName: canaries.for('staff.given_name'),
    familyName: canaries.for('staff.family_name'),
    email: `${canaries.for('staff.email')}@example.test`,
    phone: canaries.for('staff.phone'),
    role: 'assistant',
    startedOn: day(0),
    password: canaries.for('a password'),
  };
  await done(administrator, 'POST', '/staff', person);

  // A child in care, whose coordinator has no mailbox.
  const { id: fosterFamilyId } = await prisma.fosterFamily.create({
    data: {
      unitId,
      name: canaries.for('foster_families.name'),
      signature: canaries.for('foster_families.signature'),
      type: 'nonProfessional',
      capacity: 3,
      startedOn: toDate('2024-01-01'),
      street: canaries.for('foster_families.street'),
      city: canaries.for('foster_families.city'),
      phone: canaries.for('foster_families.phone'),
    },
  });
  const child = await prisma.person.create({
    data: {
      unitId,
      givenName: canaries.for('child.given_name'),
      familyName: canaries.for('child.family_name'),
      bornOn: toDate('2018-05-05'),
    },
  });
  await prisma.placement.create({
    data: {
      unitId,
      childId: child.id,
      fosterFamilyId,
      placedOn: toDate(day(300)),
      basis: 'courtOrder',
      courtSignature: canaries.for('placements.court_signature'),
    },
  });
  await done(supervisor, 'POST', '/assignments', { staffId: coordinator.id, fosterFamilyId, startedOn: day(290) });

  // Looking and searching, with names in the address.
  for (const path of ['/today', '/families', '/people', '/activity-logs', '/help-plans', '/activity-log-corrections'])
    await done(assistant, 'GET', path);
  for (const path of ['/team', '/foster-families', '/children', `/programme-report?from=${day(300)}&until=${day(0)}`])
    await done(supervisor, 'GET', path);
  const { id: runId } = await done(supervisor, 'POST', '/report-runs', { from: day(300), until: day(0) });
  await done(supervisor, 'GET', `/report-runs/${runId}/xlsx`);
  await done(assistant, 'GET', `/families?q=${encodeURIComponent(family.name)}`);
  await done(supervisor, 'GET', `/people?q=${encodeURIComponent(canaries.for('a search'))}`);

  // What goes wrong.
  await failed(409, supervisor, 'POST', '/families', family);
  await failed(409, administrator, 'POST', '/staff', person);
  const other = `${canaries.for('a second recipient')}@example.test`;
  for (const email of [
    `ktos@example.test, ${other}`,
    `ktos@example.test\r\nBcc: ${other}`,
    ['ktos@example.test', other],
  ])
    await failed(400, administrator, 'POST', '/staff', { ...person, email });
  await failed(409, assistant, 'POST', '/activity-logs', {
    ...visit,
    recordedAt: new Date(0).toISOString(),
    note: words('a taken id'),
  });
  await failed(412, assistant, 'PUT', `/families/${familyId}`, family, 9);
  await failed(400, assistant, 'POST', '/activity-logs', `{"note": "${canaries.for('broken JSON')}`);
  await failed(400, assistant, 'POST', '/activity-logs', { ...visit, heldOn: canaries.for('a day that is none') });
  await failed(404, assistant, 'GET', `/families/${canaries.for('an id that is none')}`);
  await failed(404, assistant, 'GET', `/${canaries.for('an address that is none')}`);
  await failed(401, null, 'POST', '/session', {
    email: `${canaries.for('a wrong address')}@example.test`,
    password: canaries.for('a wrong password'),
  });
  await failed(401, null, 'POST', '/session', {
    email: person.email,
    password: canaries.for('another wrong password'),
  });
  await Promise.all(
    Array.from({ length: 4 }, () => ask(supervisor, 'POST', '/families', { ...family, signature: family.city })),
  );
  await makeTableFail(installation, 'assessments');
  await failed(500, assistant, 'POST', '/assessments', {
    kind: 'family',
    familyId,
    heldOn: day(1),
    conclusion: 'continue',
    summary: words('an assessment that fails'),
  });
  // Somebody else holds the row for too long, and then the connections break.
  const holder = new pg.Client(ownerUrl);
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT 1 FROM families FOR UPDATE');
  await failed(503, assistant, 'PUT', `/families/${familyId}`, { ...family, city: words('a row that is held') });
  await holder.query('ROLLBACK');
  await holder.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename LIKE '%_api_login'",
  );
  await holder.end();
  // As many refusals as there were connections, at most; then there are new ones.
  await expect.poll(async () => (await ask(assistant, 'GET', '/families')).status, { timeout: 15_000 }).toBe(200);
  return refused;
}

/**
 * Whoever adds to the table is told names by the database, in a line that looks like a place in a program. Its own log is
 * kept out of it: PostgreSQL does write down what it is made to say.
 */
export async function makeTableFail({ prisma }: Installation, table: string) {
  await prisma.$executeRawUnsafe(`CREATE OR REPLACE FUNCTION fail_aloud() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public SET log_min_messages = 'panic' AS $$
    BEGIN
      RAISE EXCEPTION E'cannot keep % of %\\n    at % (/srv/names.js:1:1)', to_jsonb(NEW),
        (SELECT jsonb_agg(to_jsonb(p)) FROM people p), (SELECT string_agg(family_name, ' ') FROM people);
    END $$`);
  await prisma.$executeRawUnsafe(
    `CREATE TRIGGER fail_aloud BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION fail_aloud()`,
  );
}
