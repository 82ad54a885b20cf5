import pg from 'pg';
import type { inSqlAs } from '../authorization/bothWalls.ts';

const owner = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4, allowExitOnIdle: true });

/** The same statements by somebody whom nothing in the database stops; what is done is undone here, too. */
export const inSqlAsOwner: typeof inSqlAs = async (_, work) => {
  const client = await owner.connect();
  await client.query('BEGIN');
  try {
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
};
