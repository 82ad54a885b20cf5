import pg from 'pg';
import { expect, test } from 'vitest';
import { urlFor } from '#server/platform/logins.ts';
import type { LoginName } from '#server/platform/secrets.ts';
import { type Standing, WalledPool } from '#server/platform/wall.ts';
import { secrets } from '../support/databases.ts';
import { assistant, ownLog } from './ownLog.ts';

const columns = 'unit_id, actor_id, actor_role, action, resource, request_id';

const standings: [Standing['role'], LoginName][] = [
  ['assistant', 'api'],
  ['coordinator', 'api'],
  ['supervisor', 'api'],
  ['administrator', 'api'],
  ['dataProtectionOfficer', 'api'],
  ['gate', 'gate'],
];

test.each(standings)('%s adds what happened, and neither when nor where it stands', async (role, login) => {
  const own = await ownLog();
  const pool = new WalledPool({ connectionString: urlFor(own.url, login, secrets) }, secrets.contextKey());
  const actorRole = role === 'gate' ? 'assistant' : role;
  const event = `'${own.unitId}', '${assistant}', '${actorRole}', 'signIn', 'session', uuidv7()`;
  const ask = (sql: string) =>
    pool.ask({ role, at: new Date(), ...(role !== 'gate' && { actorId: assistant, unitId: own.unitId }) }, sql);

  await ask(`INSERT INTO audit_events (${columns}) VALUES (${event})`);

  const denied = { code: '42501' };
  for (const [column, value] of Object.entries({ at: 'now()', transaction: 1, sequence: 1, cluster: 1 }))
    await expect(
      ask(`INSERT INTO audit_events (${columns}, ${column}) OVERRIDING SYSTEM VALUE VALUES (${event}, ${value})`),
    ).rejects.toMatchObject(denied);
  for (const sql of [
    "UPDATE audit_events SET resource = 'x'",
    'UPDATE audit_events SET at = at',
    'DELETE FROM audit_events',
    'TRUNCATE audit_events',
    'SELECT FROM audit.blocks',
    'DELETE FROM audit.blocks',
    'INSERT INTO audit.blocks DEFAULT VALUES',
  ])
    await expect(ask(sql), sql).rejects.toMatchObject(denied);
  await pool.end();
});

test('the sealer reads the log and adds blocks, and nothing else', async () => {
  const own = await ownLog();
  await own.add(1);
  await own.sealAll();

  for (const sql of [
    "UPDATE audit_events SET resource = 'x'",
    'DELETE FROM audit_events',
    `INSERT INTO audit_events (${columns}) VALUES ('${own.unitId}', '${assistant}', 'assistant', 'read', 'x', uuidv7())`,
    'UPDATE audit.blocks SET sealed_at = now()',
    'DELETE FROM audit.blocks',
    'TRUNCATE audit.blocks',
    'SELECT FROM families',
    'SELECT FROM staff',
    'SELECT FROM auth.credentials',
  ])
    await expect(
      own.sealer.transaction((tx) => tx.query(sql)),
      sql,
    ).rejects.toMatchObject({ code: '42501' });
});

test('the login of the sealer alone, without the key that says who is asking, reads and adds no block', async () => {
  const own = await ownLog();
  await own.add(2);
  await own.sealAll();
  const client = new pg.Client(urlFor(own.url, 'sealer', secrets));
  await client.connect();
  await client.query('SET ROLE piecza_sealer');

  expect((await client.query('SELECT FROM audit_events')).rowCount).toBe(2);
  await expect(
    client.query(
      'INSERT INTO audit.blocks SELECT number + 1, cluster, 1, 1, 2, 2, 1, root, root, root, signature, now() FROM audit.blocks',
    ),
  ).rejects.toMatchObject({ code: '42501' });
  await client.end();
});

test('not even the owner changes what is written, unless he takes the triggers away', async () => {
  const { owner, add, sealAll } = await ownLog();
  await add(1);
  await sealAll();
  for (const table of ['audit_events', 'audit.blocks'])
    for (const sql of [`DELETE FROM ${table}`, `UPDATE ${table} SET cluster = 1`, `TRUNCATE ${table}`])
      await expect(owner.query(sql), sql).rejects.toThrow('append-only');
});

test('someone who stands as nobody in a role sees nothing of the log', async () => {
  const own = await ownLog();
  await own.add(1);
  await own.asAssistant(async (tx) => {
    await tx.query("SELECT set_config('app.standing', '', true)");
    expect((await tx.query('SELECT FROM audit_events')).rowCount).toBe(0);
    await expect(own.write(tx)).rejects.toMatchObject({ code: '42501' });
  });
});
