import { expect, test } from 'vitest';
import { as, givenUnit, prisma, visitTo } from '../support/given.ts';

async function givenEntries(notes: string[]) {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant });
  const api = await as(assistant);
  for (const note of notes) {
    const { status } = await api
      .post('/api/activity-logs')
      .send(visitTo(family.id, { note, taskCodes: ['13', '13a'], travelMeans: 'ownCar', travelKm: 12 }));
    expect(status).toBe(201);
  }
  return { ...unit, assistant, family };
}

const period = 'heldFrom=2026-11-01&heldUntil=2026-11-30';

/** Cells of a line whose cells are all in quotes. */
const cellsOf = (line: string) =>
  line
    .slice(1, -1)
    .split('";"')
    .map((cell) => cell.replaceAll('""', '"'));

test('a supervisor downloads the entries of a period, one line each, and the log says whose', async () => {
  const { supervisor, family, assistant, unitId } = await givenEntries([
    'Pierwszy "cytat"; i średnik',
    'Drugi\nwiersz',
  ]);
  await givenEntries(['Z innej jednostki']);
  await prisma.formOfSupport.updateMany({
    where: { unitId, code: 'parentingConsultations' },
    data: { namePl: 'Konsultacje wychowawcze' },
  });
  const answer = await (await as(supervisor)).get(`/api/activity-log-export?${period}`);
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(answer.headers['content-disposition']).toContain('attachment');
  const [head, first, second, last, ...more] = answer.text.split('\r\n');
  expect(head).toMatch(/^\uFEFFdata;godzina;/);
  expect(cellsOf(first!)).toEqual([
    '2026-11-20',
    '10:00',
    'wizyta',
    'odbyła się',
    family.signature,
    family.name,
    `${assistant.givenName} ${assistant.familyName}`,
    '90',
    'dom',
    '',
    'Konsultacje wychowawcze',
    'pkt 13: Indywidualne konsultacje wychowawcze dla rodziców i dzieci, pkt 13a: Zadania określone w ustawie „Za życiem”',
    'samochód własny',
    '12',
    '',
    'Pierwszy "cytat"; i średnik',
  ]);
  const { text } = await (await as(supervisor)).get(`/api/activity-log-export?${period}&taskCode=1`);
  expect(text.split('\r\n')).toHaveLength(2);
  expect(cellsOf(second!).at(-1)).toBe('Drugi\nwiersz');
  expect([last, more]).toEqual(['', []]);
  const traces = await prisma.auditEvent.findMany({ where: { unitId, action: 'export' } });
  expect(traces).toMatchObject([{ actorId: supervisor.id, resource: 'activity-logs', fileIds: [family.id] }]);
});

test('a note is never a formula', async () => {
  const formulas = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u200b=1',
    '\ufeff=1',
    '＝1',
    '|cmd',
    '%x',
    '"=1',
    "'=1",
  ];
  const { supervisor } = await givenEntries(formulas);
  const { text } = await (await as(supervisor)).get(`/api/activity-log-export?${period}`);
  const notes = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => cellsOf(line).at(-1)!);
  expect(notes).toHaveLength(formulas.length);
  for (const note of notes) expect(note).toMatch(/^['\p{L}\p{N}]/u);
});

test('nobody else downloads it; a sealed file is not in it', async () => {
  const { supervisor, assistant, staff, family, seal } = await givenEntries(['Tajne']);
  for (const other of [assistant, await staff('coordinator'), await staff('administrator')])
    expect((await (await as(other)).get(`/api/activity-log-export?${period}`)).status).toBe(403);
  expect((await (await as(null)).get(`/api/activity-log-export?${period}`)).status).toBe(401);
  await seal({ familyId: family.id }, [(await staff('supervisor')).id]);
  const { text, status } = await (await as(supervisor)).get(`/api/activity-log-export?${period}`);
  expect([status, text.split('\r\n').length]).toEqual([200, 2]);
});

test('a wrong period is refused in words, before anything is sent', async () => {
  const { supervisor } = await givenEntries([]);
  const { status, body } = await (await as(supervisor)).get('/api/activity-log-export?heldFrom=2026-13-01');
  expect([status, body.code]).toEqual([400, 'invalidQuery']);
});
