import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inPercent, inZloty } from '#contract/money.ts';
import { as, day, givenUnit, prisma, visitTo } from '../support/given.ts';

const published = [
  [2015, 101130473n, 32852000n, '1 011 304,73 zł', '328 520,00 zł', '682 784,73 zł', '32,48 %'],
  [2016, 114995836n, 35341200n, '1 149 958,36 zł', '353 412,00 zł', '796 546,36 zł', '30,73 %'],
  [2017, 108672120n, 59400000n, '1 086 721,20 zł', '594 000,00 zł', '492 721,20 zł', '54,66 %'],
  [2018, 120260059n, 51219100n, '1 202 600,59 zł', '512 191,00 zł', '690 409,59 zł', '42,59 %'],
  [2019, 158236144n, 47041500n, '1 582 361,44 zł', '470 415,00 zł', '1 111 946,44 zł', '29,73 %'],
] as const;

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

async function givenProgramme() {
  const unit = await givenUnit();
  for (const [year, taskValueGrosze, grantGrosze] of published)
    await prisma.programmeYear.create({ data: { unitId: unit.unitId, year, taskValueGrosze, grantGrosze } });
  const assistant = await unit.staff('assistant');
  return { ...unit, assistant, head: await as({ ...unit.supervisor, role: 'supervisor' }) };
}

const report = async (head: Awaited<ReturnType<typeof as>>, from: string, until: string) =>
  (await head.get(`/api/programme-report?from=${from}&until=${until}`)).body;

test('the money of 2015–2019 to the grosz, with own share, percentage and totals that add up', async () => {
  const { head } = await givenProgramme();
  const { money, moneyTotal } = await report(head, '2015-01-01', '2019-12-31');
  const shown = money.map(({ year, taskValueGrosze, grantGrosze, ownGrosze, grantShare }: Record<string, number>) => [
    year,
    ...[taskValueGrosze, grantGrosze, ownGrosze].map((each) => spaced(inZloty(each!))),
    spaced(inPercent(grantShare!)),
  ]);
  expect(shown).toEqual(published.map(([year, , , ...texts]) => [year, ...texts]));
  expect(
    [moneyTotal.taskValueGrosze, moneyTotal.grantGrosze, moneyTotal.ownGrosze].map((each) => spaced(inZloty(each))),
  ).toEqual(['6 032 946,32 zł', '2 258 538,00 zł', '3 774 408,32 zł']);
  expect(spaced(inPercent(moneyTotal.grantShare))).toBe('37,44 %');
});

test('a visit is in the figures and in the spreadsheet at once; several forms count under each, the total once', async () => {
  const { head, assistant, family } = await givenProgramme();
  const { id: familyId } = await family({ assistant });
  const api = await as(assistant);
  const before = await report(head, '2026-07-01', '2026-12-31');
  expect(before.work.total).toEqual({ entries: 0, visits: 0, minutes: 0 });
  expect(before.gaps).toContainEqual({ kind: 'familiesWithoutEntries', count: 1 });

  await api
    .post('/api/activity-logs')
    .send(visitTo(familyId, { minutes: 90, formsOfSupport: ['parentingConsultations', 'socialProblems'] }));
  await api
    .post('/api/activity-logs')
    .send(visitTo(familyId, { kind: 'phoneCall', place: 'phone', minutes: 15, formsOfSupport: ['socialProblems'] }));
  await api
    .post('/api/activity-logs')
    .send(visitTo(familyId, { outcome: 'notAtHome', minutes: null, formsOfSupport: [] }));
  await api.post('/api/activity-logs').send(visitTo(familyId, { heldOn: '2026-06-30' }));

  const { work, byWorker, people } = await report(head, '2026-07-01', '2026-12-31');
  expect(work.total).toEqual({ entries: 2, visits: 1, minutes: 105 });
  expect(work.attempts).toBe(1);
  expect(work.byForm.filter(({ entries }: { entries: number }) => entries)).toEqual([
    { form: 'parentingConsultations', entries: 1, visits: 1, minutes: 90 },
    { form: 'socialProblems', entries: 2, visits: 1, minutes: 105 },
  ]);
  expect(byWorker).toEqual([
    expect.objectContaining({
      staffId: assistant.id,
      role: 'assistant',
      families: 1,
      entries: 2,
      visits: 1,
      minutes: 105,
    }),
  ]);
  expect(people).toMatchObject({ families: 1, familiesOnLastDay: 1 });

  const run = (await head.post('/api/report-runs').send({ from: '2026-07-01', until: '2026-12-31' })).body;
  const file = await head
    .get(`/api/report-runs/${run.id}/xlsx`)
    .buffer()
    .parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
    });
  expect(file.headers['content-disposition']).toBe('attachment; filename="sprawozdanie_2026-07-01_2026-12-31.xlsx"');
  const sheets = unzipped(file.body as Buffer);
  expect(sheets).toContain('rozwiązywanie problemów socjalnych');
  expect(sheets).toMatch(/<v>105<\/v>/);
  expect(sheets).not.toContain('<f>');
  expect(sheets).toContain('Termin jeszcze nie minął');
  expect(sheets).toContain('Nie wpisano środków za ten okres.');
  expect(await prisma.auditEvent.count({ where: { resourceIds: { has: run.id }, action: 'export' } })).toBe(1);
});

test('every figure is the number of rows in the list behind it', async () => {
  const { head, assistant, family, member, fosterFamily, childIn, staff, supervisor, unitId } = await givenProgramme();
  const coordinator = await staff('coordinator');
  const half = await family({ assistant, since: '2026-01-10', until: '2026-06-30' });
  const whole = await family({ assistant, since: '2026-02-01' });
  await family({ assistant, since: '2026-11-20' });
  await family();
  await member(half.id);
  await member(whole.id, 'child', '2008-01-01');
  await member(whole.id, 'child', '2008-08-01');
  await member(whole.id, 'parent', '1990-08-01');
  const foster = await fosterFamily({ coordinator, since: '2026-03-01' });
  await childIn(foster.id, { placedOn: '2026-02-01', endedOn: '2026-08-01' });
  await childIn(foster.id, { placedOn: '2025-02-01', endedOn: '2026-06-30' });
  await prisma.familyEnding.create({
    data: {
      unitId,
      familyId: half.id,
      endedOn: day('2026-07-01'),
      reason: 'goalsReached',
      ground: 'goalsReached',
      recordedById: supervisor.id,
    },
  });
  const period = 'coveredFrom=2026-07-01&coveredUntil=2026-10-31';
  const rows = async (address: string) => Number((await head.get(`/api/${address}`)).headers['x-total-count']);

  const { people } = await report(head, '2026-07-01', '2026-10-31');

  expect(people).toMatchObject({
    families: 1,
    familiesOnLastDay: 1,
    children: 1,
    fosterFamilies: 1,
    childrenInCare: 1,
  });
  expect(await rows(`families?${period}`)).toBe(people.families);
  expect(await rows(`family-members?role=child&${period}`)).toBe(people.children);
  expect(await rows(`foster-families?${period}`)).toBe(people.fosterFamilies);
  expect(await rows(`children?${period}`)).toBe(people.childrenInCare);
  expect(people.endings).toContainEqual({ reason: 'goalsReached', families: 1 });
  expect(await rows('families?endingReason=goalsReached&endedFrom=2026-07-01&endedUntil=2026-10-31')).toBe(1);
});

test('deadlines are counted as the lists of them are filtered, a column compared with another included', async () => {
  const { head, family, unitId } = await givenProgramme();
  const dates = [null, '2026-11-10', '2026-11-20', '2026-11-21'].map((each) => each && day(each));
  for (const metOn of dates)
    for (const closedOn of dates)
      for (const dueOn of ['2026-11-20', '2026-11-25', '2026-12-30']) {
        const { id: familyId } = await family();
        const started = { startedOn: day('2026-05-20'), startedWith: 'beginning' as const };
        const row = { unitId, familyId, rule: 'familyAssessment', ...started, dueOn: day(dueOn), metOn, closedOn };
        await prisma.obligation.create({ data: row });
      }
  const period = 'dueFrom=2026-11-01&dueUntil=2026-12-31';
  const rows = async (state: string) =>
    Number((await head.get(`/api/obligations?state=${state}&${period}`)).headers['x-total-count']);
  const [met, metLate, missed, overdue, dueSoon, upcoming] = await Promise.all(
    ['met', 'metLate', 'missed', 'overdue', 'dueSoon', 'upcoming'].map(rows),
  );

  const { deadlines } = await report(head, '2026-11-01', '2026-12-31');

  expect([met, metLate, missed, overdue, dueSoon, upcoming]).toEqual([8, 1, 1, 1, 1, 1]);
  expect(deadlines).toEqual({
    due: met! + metLate! + missed! + overdue! + dueSoon! + upcoming!,
    met,
    metLate,
    missedOrOverdue: missed! + overdue!,
  });
});

test('a report that was made stays as it was', async () => {
  const { head, assistant, family } = await givenProgramme();
  const { id } = await family({ assistant });
  const run = (await head.post('/api/report-runs').send({ from: '2026-07-01', until: '2026-12-31' })).body;
  const frozen = await prisma.reportRun.findUniqueOrThrow({ where: { id: run.id } });
  await (await as(assistant)).post('/api/activity-logs').send(visitTo(id));
  expect((await prisma.reportRun.findUniqueOrThrow({ where: { id: run.id } })).figures).toEqual(frozen.figures);
});

test('a period the wrong way round or too long is refused, and so is a grant larger than the task', async () => {
  const { head } = await givenProgramme();
  expect((await head.get('/api/programme-report?from=2026-12-31&until=2026-01-01')).body.code).toBe('programme.period');
  expect((await head.get('/api/programme-report?from=2000-01-01&until=2026-01-01')).body.code).toBe('programme.period');
  const refused = await head.post('/api/programme-years').send({ year: 2020, taskValueGrosze: 100, grantGrosze: 101 });
  expect(refused).toMatchObject({ status: 422, body: { code: 'programme.grantOverValue' } });
  expect(
    (await head.post('/api/programme-years').send({ year: 2020, taskValueGrosze: 100.5, grantGrosze: 1 })).status,
  ).toBe(400);
  expect(
    (await head.post('/api/programme-years').send({ year: 2019, taskValueGrosze: 100, grantGrosze: 1 })).body.code,
  ).toBe('programme.yearTaken');
});

/** All the XML of a workbook, as text. */
function unzipped(file: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  writeFileSync(join(folder, 'report.xlsx'), file);
  return execFileSync('unzip', ['-p', join(folder, 'report.xlsx')], { encoding: 'utf8' });
}
