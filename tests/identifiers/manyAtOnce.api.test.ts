import pg from 'pg';
import { expect, test } from 'vitest';
import { numbersAnHour } from '#contract/identifiers.ts';
import { as, givenUnit, prisma, uuidv7 } from '../support/given.ts';
import { peselNo } from '../support/numbers.ts';
import { eventsOf, givenOwnPerson, record, reveal, search } from './calls.ts';

test('within an hour only so many numbers are shown or searched for, also of requests sent at once', async () => {
  const { person, api, assistant, staff } = await givenOwnPerson();
  const { id } = (await record(api, person.id, peselNo(1))).body;
  for (let n = 0; n < numbersAnHour - 3; n++) expect((await search(api, peselNo(2))).status).toBe(200);

  const answers = await Promise.all(Array.from({ length: 8 }, () => reveal(api, id)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 429, 429, 429, 429, 429]);
  const refused = answers.find(({ status }) => status === 429)!;
  expect(refused.body).toMatchObject({ code: 'identifiers.tooMany', title: expect.stringContaining('30 numerów') });
  expect(refused.text).not.toContain(peselNo(1));
  expect((await search(api, peselNo(1))).status).toBe(429);
  expect(await eventsOf(assistant.id, 'reveal')).toHaveLength(3);
  // What one person used up is not taken from another.
  expect((await search(await as(await staff('assistant')), peselNo(1))).status).toBe(200);
}, 180_000);

test('what was looked at more than an hour ago does not count', async () => {
  const { unitId, staff } = await givenUnit();
  const assistant = await staff('assistant');
  const event = {
    unitId,
    actorId: assistant.id,
    actorRole: 'assistant' as const,
    action: 'search' as const,
    resource: 'identifiers',
    requestId: uuidv7(),
  };
  const before = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  await prisma.auditEvent.createMany({ data: Array.from({ length: 40 }, () => ({ ...event, at: before(61) })) });
  const api = await as(assistant);
  expect((await search(api, peselNo(1))).status).toBe(200);
  await prisma.auditEvent.createMany({ data: Array.from({ length: 29 }, () => ({ ...event, at: before(59) })) });
  expect((await search(api, peselNo(1))).status).toBe(429);
});

test('a number is not shown when the log cannot say so', async () => {
  const { person, api, assistant } = await givenOwnPerson();
  const { id } = (await record(api, person.id, peselNo(3))).body;
  await inDatabase(`
    CREATE FUNCTION break_log() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.action::text = 'reveal' AND NEW.actor_id = '${assistant.id}' THEN RAISE EXCEPTION 'disk full'; END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER break_log BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION break_log()`);
  try {
    const answer = await reveal(api, id);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain(peselNo(3));
  } finally {
    await inDatabase('DROP FUNCTION break_log() CASCADE');
  }
  expect((await reveal(api, id)).body).toEqual({ number: peselNo(3) });
});

async function inDatabase(sql: string) {
  const client = new pg.Client(process.env.DATABASE_URL);
  await client.connect();
  await client.query(sql);
  await client.end();
}
