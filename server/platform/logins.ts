import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { LoginName, Secrets } from './secrets.ts';
import { hmacPads, loginNames, MissingSecret } from './secrets.ts';

/**
 * How programs sign in to the database: one login for each part of the work. A login owns nothing and, but for the
 * queue's, has no rights until a transaction takes one of its roles.
 */
const rolesOf: Record<LoginName, readonly string[]> = {
  api: ['piecza_assistant', 'piecza_coordinator', 'piecza_supervisor', 'piecza_administrator', 'piecza_officer'],
  gate: ['piecza_gate'],
  worker: ['piecza_worker'],
  sealer: ['piecza_sealer'],
  queue: [],
};

/** Two installations on one server do not share logins. */
const nameOf = (databaseUrl: string, login: LoginName | 'backup') => `${databaseIn(databaseUrl)}_${login}_login`;

const databaseIn = (url: string) => decodeURIComponent(new URL(url).pathname.slice(1));

/** The address for who receives backups of the whole server. */
export function backupUrl(databaseUrl: string, secrets: Secrets) {
  const password = secrets.backupPassword();
  if (!password) throw new MissingSecret('backup.password');
  return withLogin(databaseUrl, nameOf(databaseUrl, 'backup'), password);
}

/** The owner's address. Where its password is a secret of its own, the address comes without it. */
export function ownerUrl(databaseUrl: string, secrets: Secrets) {
  const url = new URL(databaseUrl);
  return url.password ? databaseUrl : Object.assign(url, { password: secrets.ownerPassword() ?? '' }).href;
}

/** Where the database is, from DATABASE_URL; who signs in is decided here, whatever user the address names. */
export function urlFor(databaseUrl: string, login: LoginName, secrets: Secrets) {
  return withLogin(databaseUrl, nameOf(databaseUrl, login), secrets.password(login));
}

function withLogin(databaseUrl: string, name: string, password: string) {
  const url = new URL(databaseUrl);
  url.username = encodeURIComponent(name);
  url.password = encodeURIComponent(password);
  return url.href;
}

/**
 * Gives every login its password, its roles and this database, and the database the key that signs who is asking.
 * Run with the owner's address after the migrations; running it again changes nothing but what the secrets changed.
 */
export async function prepareLogins(ownerUrl: string, secrets: Secrets) {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Several programs may start on one server at once; roles are the server's.
    await client.query(`SELECT pg_advisory_xact_lock(${preparing})`);
    // The migrations say it too, but rights on a database do not come along into a copy or a restored one.
    await client.query(`REVOKE ALL ON DATABASE ${client.escapeIdentifier(databaseIn(ownerUrl))} FROM PUBLIC`);
    for (const login of loginNames) await prepareLogin(client, ownerUrl, login, secrets);
    await prepareBackupLogin(client, ownerUrl, secrets.backupPassword());
    const { inner, outer } = hmacPads(secrets.contextKey());
    await client.query('SET LOCAL ROLE piecza_owner');
    await client.query(
      `INSERT INTO wall.context_keys (id, inner_pad, outer_pad) VALUES (1, $1, $2)
         ON CONFLICT (id) DO UPDATE SET inner_pad = $1, outer_pad = $2`,
      [inner, outer],
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

const preparing = 72_707_370;

async function prepareLogin(client: pg.Client, ownerUrl: string, login: LoginName, secrets: Secrets) {
  const name = nameOf(ownerUrl, login);
  const role = client.escapeIdentifier(name);
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (!rowCount) await client.query(`CREATE ROLE ${role} LOGIN NOINHERIT`);
  // A verifier, not the password: statements may be logged.
  await client.query(
    `ALTER ROLE ${role} LOGIN NOINHERIT PASSWORD ${client.escapeLiteral(verifierOf(secrets.password(login)))}`,
  );
  const database = client.escapeIdentifier(databaseIn(ownerUrl));
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
  for (const each of rolesOf[login]) await client.query(`GRANT ${each} TO ${role} WITH INHERIT FALSE, SET TRUE`);
  if (login !== 'queue') return;
  // The queue library knows no roles: it has its own schema, where there are only ids.
  await client.query(`GRANT piecza_queue TO ${role} WITH INHERIT TRUE`);
  // It adds many jobs at once by way of a temporary table. None of ours is asked for on its connections.
  await client.query(`GRANT TEMPORARY ON DATABASE ${database} TO ${role}`);
}

/**
 * Whoever receives backups may read the server's files, and ask nothing. Only somebody who may replicate can say so; a
 * managed server, which makes its own backups, has nobody like that.
 */
async function prepareBackupLogin(client: pg.Client, ownerUrl: string, password: string | undefined) {
  const { rows } = await client.query<{ may: boolean }>(
    'SELECT rolsuper OR rolreplication AS may FROM pg_roles WHERE rolname = current_user',
  );
  if (!password || !rows[0]!.may) return;
  const name = nameOf(ownerUrl, 'backup');
  const role = client.escapeIdentifier(name);
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [name]);
  if (!rowCount) await client.query(`CREATE ROLE ${role} NOINHERIT`);
  await client.query(
    `ALTER ROLE ${role} LOGIN REPLICATION CONNECTION LIMIT 4 PASSWORD ${client.escapeLiteral(verifierOf(password))}`,
  );
}

/** What PostgreSQL keeps of a password: SCRAM-SHA-256 (RFC 5802). */
function verifierOf(password: string) {
  const [salt, iterations] = [randomBytes(16), 4096];
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const key = (label: string) => createHmac('sha256', salted).update(label).digest();
  const storedKey = createHash('sha256').update(key('Client Key')).digest();
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey.toString('base64')}:${key('Server Key').toString('base64')}`;
}
