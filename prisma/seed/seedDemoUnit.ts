import pg from 'pg';
import type { Keyring } from '#server/identifiers/keyring.ts';
import { hashPassword } from '#server/sessions/passwords.ts';
import { dayOf, plusMonths, warsawMoment } from './days.ts';
import { demoAccounts, demoPassword } from './demoAccounts.ts';
import { describeCity } from './describeCity.ts';
import { describeGmina } from './describeGmina.ts';
import { numbersOf } from './identifiers.ts';
import { recordIntakes } from './intakes.ts';
import { changeReturnedDrafts } from './returnedDrafts.ts';
import { addSurroundings } from './surroundings.ts';
import { insertTables } from './tables.ts';

/** There is a unit already: sample data never mix with somebody's work. */
export class DatabaseNotEmpty extends Error {}

/**
 * Fills an empty database with a believable city, and a small gmina beside it, as they stand on the morning of `today`.
 * The same day gives the same rows, but for the salt of the passwords. All of it or nothing.
 * @param keyring encrypts numbers of documents; without it nobody has one
 * @throws DatabaseNotEmpty
 */
export async function seedDemoUnit(databaseUrl: string, today: string, keyring?: Keyring): Promise<void> {
  const day = dayOf(today);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL ROLE piecza_owner');
    await refuseUnlessEmpty(client);
    // Worked out once at the end, not again for each of thousands of entries.
    await client.query('ALTER TABLE activity_logs DISABLE TRIGGER keep_last_visit');
    // Nobody is woken by what is invented.
    await client.query('ALTER TABLE interventions DISABLE TRIGGER tell_supervisors');
    for (const { id, name, kind, letterhead, tables } of [
      describeCity(day, await withPasswords()),
      describeGmina(day),
    ]) {
      const since = new Date(warsawMoment(plusMonths(day, -60), 8 * 60));
      await client.query(
        'INSERT INTO units (id, name, kind, letterhead, demo, created_at) VALUES ($1, $2, $3, $4, true, $5)',
        [id, name, kind, letterhead, since],
      );
      addSurroundings(tables, day);
      if (keyring) tables.person_identifiers.push(...numbersOf(id, tables, keyring));
      await insertTables(client, id, tables);
      await recordIntakes(client, id);
      await changeReturnedDrafts(client, id);
    }
    // The trigger that kept them made their ids up; here the same day gives the same rows.
    await client.query('UPDATE family_addresses SET id = family_id');
    await client.query(lastVisits('families', 'family_id'));
    await client.query(lastVisits('foster_families', 'foster_family_id'));
    await client.query('ALTER TABLE activity_logs ENABLE TRIGGER keep_last_visit');
    await client.query('ALTER TABLE interventions ENABLE TRIGGER tell_supervisors');
    await client.query('COMMIT');
    await client.query('SET ROLE piecza_owner');
    await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}

const withPasswords = () =>
  Promise.all(demoAccounts.map(async (account) => ({ ...account, passwordHash: await hashPassword(demoPassword) })));

async function refuseUnlessEmpty(client: pg.Client) {
  await client.query('LOCK TABLE units IN EXCLUSIVE MODE');
  const { rowCount } = await client.query('SELECT FROM units LIMIT 1');
  if (rowCount) throw new DatabaseNotEmpty();
}

/** The same as the trigger `keep_last_visit` would have left behind. */
const lastVisits = (table: string, reference: string) => `
  UPDATE ${table} SET last_visit_on = visits.newest
    FROM (SELECT unit_id, ${reference} AS id, max(held_on) AS newest FROM activity_logs
           WHERE ${reference} IS NOT NULL AND kind = 'visit' AND outcome = 'tookPlace' GROUP BY 1, 2) AS visits
   WHERE ${table}.unit_id = visits.unit_id AND ${table}.id = visits.id`;
