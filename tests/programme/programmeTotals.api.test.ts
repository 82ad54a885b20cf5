import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { warsawToday } from '#contract/calendar.ts';
import type { ProgrammeReport } from '#contract/programme.ts';
import { told } from '../../scripts/programmeTotals/told.ts';
import { programmeTotals, type Totals } from '../../scripts/programmeTotals/totals.ts';
import { as, day, givenUnit, prisma, visitTo } from '../support/given.ts';
import type { SignedIn } from '../support/sessions.ts';

const owner = new pg.Client(process.env.DATABASE_URL);
const period = { from: day('2026-02-01'), until: day('2026-12-31') };
const today = day('2026-11-23');

/** The totals of what other tests have left in the database, and the reports of the units that are added here. */
let before: Totals;
const reports: ProgrammeReport[] = [];

beforeAll(async () => {
  await owner.connect();
  before = await programmeTotals(owner, period, today);
  for (let n = 0; n < 3; n++) reports.push(await reportOf(await givenBusyUnit(n)));
});
afterAll(() => owner.end());

/** A unit in which every figure is something, and differs from that of the others. */
async function givenBusyUnit(n: number) {
  const { unitId, supervisor, ...unit } = await givenUnit();
  const [assistant, coordinator] = [await unit.staff('assistant'), await unit.staff('coordinator')];
  const api = await as(assistant);
  for (let k = 0; k < 4 + n; k++) {
    const family = await unit.family({ assistant, ...(k % 3 === 0 && { until: '2026-12-01' }) });
    await unit.member(family.id);
    await unit.member(family.id, 'child', '2005-05-05');
    const forms = k % 2 ? ['parentingConsultations'] : ['parentingConsultations', 'socialProblems'];
    await api.post('/api/activity-logs').send(visitTo(family.id, { minutes: 30 + n, formsOfSupport: forms }));
    await api.post('/api/activity-logs').send(visitTo(family.id, { kind: 'phoneCall', place: 'phone', minutes: 5 }));
    await api
      .post('/api/activity-logs')
      .send(visitTo(family.id, { outcome: 'notAtHome', minutes: null, formsOfSupport: [] }));
    const dates = { startedOn: day('2026-01-01'), startedWith: 'beginning' as const, dueOn: day('2026-06-30') };
    const ends = [{ metOn: day('2026-06-01') }, { metOn: day('2026-07-01') }, {}, { closedOn: day('2026-07-02') }];
    await prisma.obligation.create({
      data: { unitId, familyId: family.id, rule: `test${k}`, ...dates, ...ends[k % 4] },
    });
    if (k % 3 === 0)
      await prisma.familyEnding.create({
        data: {
          unitId,
          familyId: family.id,
          endedOn: day('2026-12-01'),
          reason: n ? 'goalsReached' : 'noEffects',
          ground: n ? 'goalsReached' : 'noEffects',
          recordedById: supervisor.id,
        },
      });
    // What is sealed, to somebody who is named: their report has it, and so have the totals.
    if (k === 1) await unit.seal({ familyId: family.id }, [supervisor.id]);
    const foster = await unit.fosterFamily({ coordinator });
    await unit.childIn(foster.id);
  }
  return supervisor as SignedIn;
}

async function reportOf(supervisor: SignedIn): Promise<ProgrammeReport> {
  const { body } = await (await as(supervisor)).get('/api/programme-report?from=2026-02-01&until=2026-12-31');
  return body;
}

const sum = (of: (report: ProgrammeReport) => number) => reports.reduce((total, each) => total + of(each), 0);

/** Numbers of reports of one shape, added up place by place; whatever else is in them is the same in all. */
function addedUp(all: unknown[]): unknown {
  const [first] = all;
  if (typeof first === 'number') return (all as number[]).reduce((total, each) => total + each, 0);
  if (Array.isArray(first)) return first.map((_, n) => addedUp(all.map((each) => (each as unknown[])[n])));
  if (first && typeof first === 'object')
    return Object.fromEntries(
      Object.keys(first).map((name) => [name, addedUp(all.map((each) => (each as Record<string, unknown>)[name]))]),
    );
  return first;
}

test('the totals are the sum of the reports of all units', async () => {
  const totals = await programmeTotals(owner, period, today);
  const figures = reports.map(({ people, work, deadlines }) => ({ people, work, deadlines }));
  expect(totals).toEqual(addedUp([before, ...figures]));
  expect(reports.flatMap(({ gaps }) => gaps.map(({ kind }) => kind))).not.toContain('closedFiles');
  // Sums of nothing would be equal, too.
  expect(sum(({ people }) => people.families)).toBeGreaterThan(14);
  const { people, work, deadlines } = addedUp(figures) as Totals;
  const each = [people.children, people.childrenInCare, work.total.visits, work.attempts, ...Object.values(deadlines)];
  expect(each.every((figure) => figure > 0)).toBe(true);
  expect(people.children).toBeLessThan(2 * people.families);
});

test('nothing is changed, and the connection is nobody special afterwards', async () => {
  const { rows } = await owner.query(
    'SELECT current_user = session_user AS itself, pg_current_xact_id_if_assigned() AS xid',
  );
  expect(rows).toEqual([{ itself: true, xid: null }]);
});

test('so few people that somebody could be recognised are not told apart', async () => {
  const totals = await programmeTotals(owner, period, today);
  const endings = totals.people.endings.map((each, n) => ({ ...each, families: [0, 1, 4, 5][n]! }));
  const lines = told({ ...totals, people: { ...totals.people, endings, children: 3 } }).split('\n');
  expect(lines).toContain('Dzieci w tych rodzinach: < 5');
  expect(lines.filter((line) => line.startsWith('Zakończenia')).map((line) => line.split(': ')[2])).toEqual([
    '0',
    '< 5',
    '< 5',
    '5',
  ]);
});

test('the command prints them, and says what it needs', async () => {
  const run = (...args: string[]) => promisify(execFile)(process.execPath, ['scripts/programmeTotals.ts', ...args]);
  const { stdout } = await run('--from', '2026-02-01', '--until', '2026-12-31');
  expect(stdout.trim()).toBe(told(await programmeTotals(owner, period, warsawToday(new Date()))));
  for (const name of ['Osoba', 'Przykładowscy', 'Jednostka']) expect(stdout).not.toContain(name);
  await expect(run('--from', '2026-02-01')).rejects.toMatchObject({ code: 2 });
  await expect(run('--from', '2026-12-31', '--until', '2026-02-01')).rejects.toMatchObject({ code: 2 });
});
