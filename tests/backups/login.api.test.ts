import pg from 'pg';
import { expect, test } from 'vitest';
import { backupUrl } from '#server/platform/logins.ts';
import { openReplication } from '../../scripts/backup/replication.ts';
import { prisma, secrets } from '../support/databases.ts';

const url = backupUrl(process.env.DATABASE_URL!, secrets);

test('whoever receives backups may copy the server, and ask its database nothing', async () => {
  const source = await openReplication(url);
  expect(await source.rows('IDENTIFY_SYSTEM')).toEqual([expect.objectContaining({ timeline: '1' })]);
  await expect(source.rows('SELECT * FROM people')).rejects.toMatchObject({ code: '0A000' });
  source.close();

  const client = new pg.Client(url);
  client.on('error', () => {});
  await expect(client.connect()).rejects.toMatchObject({ code: '42501' });
});

test('it has no roles, and no other login may copy the server', async () => {
  const { username } = new URL(url);
  const memberships = await prisma.$queryRaw`
    SELECT roleid::regrole::text FROM pg_auth_members WHERE member = ${username}::regrole`;
  expect(memberships).toEqual([]);
  const others = await prisma.$queryRaw`
    SELECT rolname FROM pg_roles WHERE rolreplication AND NOT rolsuper AND rolname NOT LIKE '%\\_backup\\_login'`;
  expect(others).toEqual([]);
});
