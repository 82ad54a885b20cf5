import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** A database of its own for tests of what makes tables: nothing is in it, and nobody else uses it. */
export async function emptyDatabase() {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client(process.env.DATABASE_URL);
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.end();
  return Object.assign(new URL(process.env.DATABASE_URL!), { pathname: `/${name}` }).href;
}
