import pg from 'pg';
import { inject } from 'vitest';
import { setLogLevel } from '#server/platform/log.ts';
import { prepareLogins } from '#server/platform/logins.ts';
import { secretsIn } from '#server/platform/secrets.ts';

const template = new URL(inject('templateUrl'));
const name = `test_${process.env.VITEST_POOL_ID}`;
const own = Object.assign(new URL(template), { pathname: `/${name}` }).href;

// Test files share a worker; the first one to run in it makes the copy.
if (process.env.DATABASE_URL !== own) {
  const admin = new pg.Client(Object.assign(new URL(template), { pathname: '/postgres' }).href);
  await admin.connect();
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  await admin.end();
  await prepareLogins(own, secretsIn(inject('secrets')));
  process.env.DATABASE_URL = own;
  process.env.SECRETS_DIR = inject('secrets');
  setLogLevel('silent');
}
