import { expect, test } from 'vitest';
import { as, givenUnit } from '../support/given.ts';

type Event = { actorId: string; resource: string; fileIds: string[] };

test('who opened one file: for a supervisor and the officer, whatever of it was opened; for a worker it is nobody’s business', async () => {
  const { supervisor, staff, family, member } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  const other = await family({ assistant });
  await member(id);
  const api = await as(assistant);
  await api.get(`/api/families/${id}`);
  await api.get(`/api/family-members?familyId=${id}`);
  await api.get(`/api/families/${other.id}`);
  const asked = async (who: Parameters<typeof as>[0]) =>
    (await (await as(who)).get(`/api/audit-events?fileId=${id}`)).body as Event[];

  for (const who of [{ ...supervisor, role: 'supervisor' as const }, await staff('dataProtectionOfficer')])
    expect((await asked(who)).map(({ actorId, resource }) => [actorId, resource]).sort()).toEqual([
      [assistant.id, 'families'],
      [assistant.id, 'family-members'],
    ]);
  expect(await asked(assistant)).toEqual([]);
});

test('of a file sealed without them a supervisor learns nothing from the log either', async () => {
  const { supervisor, staff, family, seal } = await givenUnit();
  const assistant = await staff('assistant');
  const { id } = await family({ assistant });
  await (await as(assistant)).get(`/api/families/${id}`);
  await seal({ familyId: id }, [assistant.id]);
  const { body } = await (await as({ ...supervisor, role: 'supervisor' })).get(`/api/audit-events?fileId=${id}`);
  expect(body).toEqual([]);
});

test('how an emergency access is called in the log can be told to the officer', async () => {
  const { staff, family } = await givenUnit();
  const { id, signature } = await family({ assistant: await staff('assistant') });
  const assistant = await staff('assistant');
  const opened = await (await as(assistant))
    .post('/api/emergency-accesses')
    .send({ caseSign: signature, reason: 'Telefon ze szkoły: dziecko nie chce wracać do domu.' });
  expect(opened.status).toBe(201);
  const { body } = await (await as(await staff('dataProtectionOfficer'))).get(
    '/api/audit-events?action=openInEmergency',
  );
  expect(body).toMatchObject([{ actorId: assistant.id, resource: 'families', fileIds: [id] }]);
});
