import { expect, test } from 'vitest';
import { appAt, as, givenUnit, noon, prisma } from '../support/given.ts';
import { deliverAll, mailbox } from '../support/outbox.ts';

const reason = 'Szkoła dzwoni: dziecko boi się wracać do domu.';

async function givenForeignFamily() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const family = await unit.family({ assistant: await unit.staff('assistant') });
  const api = await as(assistant);
  const open = (body: object = {}) =>
    api.post('/api/emergency-accesses').send({ caseSign: family.signature, reason, ...body });
  return { ...unit, assistant, family, api, open };
}

test('the file opens for four hours to the minute', async () => {
  const { assistant, family, api, open } = await givenForeignFamily();
  expect((await api.get(`/api/families/${family.id}`)).status).toBe(404);
  // Typed on a doorstep: capitals do not matter.
  expect(await open({ caseSign: ` ${family.signature.toLowerCase()} ` })).toMatchObject({
    status: 201,
    body: { familyId: family.id, expiresAt: '2026-11-23T15:00:00.000Z' },
  });
  for (const [moment, status] of [
    ['2026-11-23T11:00:00Z', 200],
    ['2026-11-23T14:59:59Z', 200],
    ['2026-11-23T15:00:00Z', 404],
  ] as const) {
    const now = new Date(moment);
    expect((await (await as(assistant, appAt(now), now)).get(`/api/families/${family.id}`)).status).toBe(status);
  }
});

test('every supervisor is told at once, by a message without names, and the log says whose file it was', async () => {
  const { assistant, family, open, supervisor, unitId } = await givenForeignFamily();
  const { body } = await open();
  const { received: mails, post } = mailbox(supervisor.email);
  await deliverAll(unitId, post);
  await deliverAll(unitId, post);
  expect(mails).toHaveLength(1);
  expect(mails[0]!.subject).toBe('Piecza: dostęp awaryjny do akt');
  for (const secret of [family.name, family.signature, assistant.familyName, reason, 'dziecko'])
    expect(JSON.stringify(mails)).not.toContain(secret);
  const events = await prisma.auditEvent.findMany({ where: { unitId, action: 'openInEmergency' } });
  expect(events).toMatchObject([{ actorId: assistant.id, resource: 'families', fileIds: [family.id] }]);
  expect(JSON.stringify(events)).not.toContain(reason);
  expect(body.reason).toBe(reason);
});

test('the reason has twenty characters that are not spaces', async () => {
  const { open } = await givenForeignFamily();
  for (const short of ['', 'pilne', `pilne${' '.repeat(30)}`])
    expect(await open({ reason: short })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
});

test('a sealed file, one in conflict, one of another unit and one that does not exist are refused alike', async () => {
  const { assistant, family, open, seal, conflict, supervisor } = await givenForeignFamily();
  const elsewhere = await (await givenUnit()).family({ signature: 'AR.TYLKO.TAM' });
  const nowhere = await open({ caseSign: 'AR.NIE.MA' });
  expect(nowhere).toMatchObject({ status: 422, body: { code: 'emergencyAccesses.noSuchFile' } });
  const same = (body: object) => expect({ ...body, requestId: '' }).toEqual({ ...nowhere.body, requestId: '' });
  same((await open({ caseSign: elsewhere.signature })).body);
  const { id } = await seal({ familyId: family.id }, [supervisor.id]);
  same((await open()).body);
  await prisma.seal.update({ where: { id }, data: { liftedAt: noon, liftedById: supervisor.id } });
  await conflict(assistant, { familyId: family.id });
  same((await open()).body);
});

test('what is open already needs no emergency, and only those who work with families open any', async () => {
  const { open, staff, family } = await givenForeignFamily();
  expect((await open()).status).toBe(201);
  expect(await open()).toMatchObject({ status: 422, body: { code: 'emergencyAccesses.openAlready' } });
  for (const role of ['supervisor', 'administrator', 'dataProtectionOfficer', 'coordinator'] as const)
    expect(
      (await (await as(await staff(role))).post('/api/emergency-accesses').send({ caseSign: family.signature, reason }))
        .status,
    ).toBe(role === 'coordinator' ? 422 : 403);
});

test('a case sign is taken letter by letter, whatever is typed', async () => {
  const { open, family, unitId } = await givenForeignFamily();
  expect((await open()).status).toBe(201);
  // What would stand for any letters in a pattern finds nothing, not even what is open already.
  for (const caseSign of ['%', '\\', family.signature.replaceAll('.', '_'), `${family.signature}\\`])
    expect(await open({ caseSign })).toMatchObject({ status: 422, body: { code: 'emergencyAccesses.noSuchFile' } });
  await prisma.family.update({ where: { id: family.id }, data: { signature: 'AR_7%\\2026' } });
  expect(await open({ caseSign: 'ar_7%\\2026' })).toMatchObject({ body: { code: 'emergencyAccesses.openAlready' } });
  expect(await prisma.emergencyAccess.count({ where: { unitId } })).toBe(1);
});

test('of two signs that differ in capitals only, the one that was typed is opened', async () => {
  const { family, open, unitId } = await givenForeignFamily();
  const { name, intakeRoute, intakeOn, street, city } = family;
  const signature = family.signature.toLowerCase();
  const twin = await prisma.family.create({ data: { unitId, name, intakeRoute, intakeOn, street, city, signature } });
  expect((await open({ caseSign: signature })).body.familyId).toBe(twin.id);
  expect((await open()).body.familyId).toBe(family.id);
});

test('somebody else reviews it, once', async () => {
  const { assistant, api, open, supervisor, staff, unitId } = await givenForeignFamily();
  const { body } = await open();
  const address = `/api/emergency-accesses/${body.id}`;
  const review = { outcome: 'justified', reviewNote: 'Dziecko odebrano z policją.' };
  expect((await api.put(address).set('If-Match', '"1"').send(review)).status).toBe(403);
  // Whoever is a supervisor too does not review their own.
  await prisma.staffRole.create({
    data: { unitId, staffId: assistant.id, role: 'supervisor', startedOn: new Date('2026-01-01') },
  });
  const own = await as({ ...assistant, role: 'supervisor' });
  expect((await own.put(address).set('If-Match', '"1"').send(review)).status).toBe(403);

  const supervising = await as(supervisor);
  expect((await supervising.get('/api/emergency-accesses?reviewed=false')).body).toHaveLength(1);
  expect(await supervising.put(address).set('If-Match', '"1"').send(review)).toMatchObject({
    status: 200,
    body: { outcome: 'justified', reviewedByName: `Osoba ${supervisor.familyName}`, can: { update: false } },
  });
  const again = await (await as(await staff('supervisor')))
    .put(address)
    .set('If-Match', '"2"')
    .send({ outcome: 'notJustified' });
  expect(again.status).toBe(403);
  expect((await (await as(await staff('dataProtectionOfficer'))).get(address)).body).toMatchObject({
    outcome: 'justified',
    subjectName: '',
  });
});
