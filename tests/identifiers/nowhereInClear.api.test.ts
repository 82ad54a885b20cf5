import pg from 'pg';
import { expect, test } from 'vitest';
import { as, givenUnit, prisma } from '../support/given.ts';
import { longAgo, peselNo } from '../support/numbers.ts';
import { givenOwnPerson, list, record, reveal, search } from './calls.ts';

/** Every row of every table of the database, as a thief of a backup would read it. */
async function everything() {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(`
    SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind IN ('r', 'p', 'm') AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)`);
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t`);
    texts.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  await client.end();
  return { tables: tables.map(({ name }) => name), texts };
}

/** A number as it is, in hex as bytea is printed, and in base64 wherever in a longer text it begins. */
function disguises(number: string) {
  const base64 = [0, 1, 2].map((before) => {
    const text = Buffer.from(`${' '.repeat(before)}${number}`)
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last letters also depend on what is around it.
    return text.slice(before ? 4 : 0, -2);
  });
  return [number, Buffer.from(number).toString('hex'), Buffer.from(number, 'utf16le').toString('hex'), ...base64];
}

const foundIn = (texts: string[], number: string) =>
  texts.filter((text) => disguises(number).some((disguise) => text.includes(disguise)));

test('a number that was recorded, replaced, listed, shown and searched for is nowhere in the database in clear', async () => {
  const { own, member, api, supervisor, fosterFamily, childIn, staff } = await givenOwnPerson();
  const numbers: string[] = [];
  for (let n = 0; n < 10; n++) {
    const person = await member(own.id, 'parent', longAgo);
    const [first, second, document] = [peselNo(7000 + n), peselNo(8000 + n), `KAN${900_000 + n}`];
    const { id } = (await record(api, person.id, first)).body;
    const { id: now } = (await record(api, person.id, second, { replacesId: id })).body;
    const { id: paper } = (await record(api, person.id, document, { kind: 'identityDocument' })).body;
    expect((await list(api, person.id)).body).toHaveLength(2);
    if (n < 5) for (const each of [now, paper]) expect((await reveal(api, each)).status).toBe(200);
    expect((await search(api, second)).status).toBe(200);
    numbers.push(first, second, document);
  }
  const coordinator = await staff('coordinator');
  const child = await childIn((await fosterFamily({ coordinator })).id, { bornOn: longAgo });
  await record(await as(coordinator), child.id, peselNo(7500));
  await search(await as({ ...supervisor, role: 'supervisor' }), peselNo(7500));
  numbers.push(peselNo(7500));

  const { tables, texts } = await everything();
  expect(tables).toEqual(expect.arrayContaining(['people', 'person_identifiers', 'audit_events', 'auth.sessions']));
  for (const number of numbers) expect(foundIn(texts, number)).toEqual([]);
});

test('the search through the database finds numbers that are there, however they are written', async () => {
  const { unitId, supervisor } = await givenUnit();
  const number = peselNo(9999);
  const person = await prisma.person.create({
    data: { unitId, givenName: 'Osoba', familyName: 'Jawna', phone: `tel. ${number}` },
  });
  const written = [
    Buffer.from(`before ${number} after`).toString('base64'),
    Buffer.from(`befor ${number} after`).toString('base64'),
    Buffer.from(`befo ${number} after`).toString('base64'),
  ];
  for (const [n, city] of written.entries())
    await prisma.family.create({
      data: {
        unitId,
        name: 'Jawni',
        signature: `AR.jawni.${n}`,
        intakeRoute: 'socialWorker',
        intakeOn: new Date('2026-01-05'),
        street: 'ul. Jawna 1',
        city,
      },
    });
  await prisma.personIdentifier.create({
    data: {
      id: person.id,
      unitId,
      personId: person.id,
      kind: 'pesel',
      cipher: Buffer.concat([Buffer.alloc(31, 1), Buffer.from(number)]),
      blindIndex: Buffer.alloc(32),
      keyGeneration: 1,
      recordedById: supervisor.id,
      recordedAt: new Date('2026-05-01'),
    },
  });
  const found = foundIn((await everything()).texts, number);
  expect(found.map((text) => text.split(' ')[0]).sort()).toEqual([
    'families',
    'families',
    'families',
    // A trigger keeps where they live there, too.
    'family_addresses',
    'family_addresses',
    'family_addresses',
    'people',
    'person_identifiers',
  ]);
  await prisma.personIdentifier.delete({ where: { id: person.id } });
});

test('no answer but the one that was asked to show it has a number in it', async () => {
  const { person, api, supervisor } = await givenOwnPerson();
  const number = peselNo(7777);
  const { id } = (await record(api, person.id, number)).body;
  const head = await as({ ...supervisor, role: 'supervisor' });
  const answers = [
    await list(api, person.id),
    await list(head, person.id),
    await search(api, number),
    await search(api, `${number}1`),
    await record(api, person.id, number),
    await record(api, person.id, number, { replacesId: id }),
    await record(api, person.id, number, { kind: 'passport' }),
    await record(api, person.id, number, { unitId: 'x' }),
    await api
      .post(`/api/people/${person.id}/identifiers`)
      .set('Content-Type', 'application/json')
      .send(`{"number":"${number}"`),
    await reveal(api, id, number),
    await reveal(api, number),
    await api.get(`/api/audit-events?resourceId=${id}`),
    await head.get(`/api/audit-events?resourceId=${id}`),
    await api.get(`/api/people/${person.id}`),
    await api.get('/api/people'),
  ];
  for (const { text, headers } of answers) expect(foundIn([text, JSON.stringify(headers)], number)).toEqual([]);
  expect(foundIn([(await reveal(api, id)).text], number)).toHaveLength(1);
});
