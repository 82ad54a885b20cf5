import { createPrivateKey, createPublicKey, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';
import type { Block } from '#server/auditEvents/blockOf.ts';
import { sealNextBlock } from '#server/auditEvents/sealLog.ts';
import { openSealerDatabase } from '#server/database.ts';
import { prepareLogins, urlFor } from '#server/platform/logins.ts';
import { standingAs, WalledPool } from '#server/platform/wall.ts';
import { verifyLog } from '../../scripts/auditVerify/verifyLog.ts';
import { secrets } from '../support/databases.ts';

export const sealKey = createPrivateKey(secrets.sealKey());
export const publicKey = createPublicKey(secrets.sealPublicKey());

/** A database of its own, so that nobody else writes into its log. */
export async function ownLog() {
  const template = new URL(inject('templateUrl'));
  const name = `log_${randomUUID().replaceAll('-', '')}`;
  const admin = await connected(Object.assign(new URL(template), { pathname: '/postgres' }).href);
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`);
  await admin.end();
  return openLog(Object.assign(template, { pathname: `/${name}` }).href);
}

export type OwnLog = Awaited<ReturnType<typeof openLog>>;

/** The log of a database that is migrated. */
export async function openLog(url: string) {
  await prepareLogins(url, secrets);
  const owner = await connected(url);
  const sealer = openSealerDatabase(url, secrets);
  const people = new WalledPool({ connectionString: urlFor(url, 'api', secrets) }, secrets.contextKey());
  onTestFinished(async () => {
    await Promise.all([sealer.close(), people.end()]);
    await owner.end();
  });

  const given = await owner.query<{ id: string }>('SELECT id FROM units LIMIT 1');
  const unitId =
    given.rows[0]?.id ??
    (
      await owner.query<{ id: string }>(
        "INSERT INTO units (name, kind) VALUES ('Jednostka', 'cityWithCountyRights') RETURNING id",
      )
    ).rows[0]!.id;

  /** Everything asked in `work` is one transaction of an assistant. */
  const asAssistant = <T>(work: (tx: pg.PoolClient) => Promise<T>) =>
    standingAs({ role: 'assistant', unitId, actorId: assistant, at: new Date() }, async () => {
      const tx: pg.PoolClient = await people.connect();
      try {
        await tx.query('BEGIN');
        return await work(tx);
      } finally {
        // One that was not committed is taken back with its connection.
        tx.release();
      }
    });

  async function write(tx: pg.ClientBase, count = 1) {
    const ids = Array.from({ length: count }, () => randomUUID());
    await tx.query(
      `INSERT INTO audit_events (id, unit_id, actor_id, actor_role, action, resource, resource_ids, fields, file_ids, request_id)
         SELECT id, $2, $3, 'assistant', 'update', 'families', ARRAY[uuidv7(), uuidv7()], ARRAY['name', 'ulica, "nr"'],
                ARRAY[uuidv7()], uuidv7() FROM unnest($1::uuid[]) AS id`,
      [ids, unitId, assistant],
    );
    return ids;
  }

  async function unsealed() {
    const { rows } = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (${sealsOfEvents}) AS event WHERE seals = 0`,
    );
    return rows[0]!.n;
  }

  return {
    url,
    owner,
    sealer,
    unitId,
    asAssistant,
    write,
    /** Events of an assistant, committed in one transaction. */
    add: (count: number) =>
      asAssistant(async (tx) => {
        const ids = await write(tx, count);
        await tx.query('COMMIT');
        return ids;
      }),
    unsealed,
    /** Blocks for everything there is, of at most so many events. */
    async sealAll(most?: number) {
      const blocks: Block[] = [];
      while ((await unsealed()) > 0) {
        const block = await sealer.transaction((tx) => sealNextBlock(tx, sealKey, most));
        // Transactions of other tests on the same server hold everybody's horizon for a moment.
        if (block) blocks.push(block);
        else await pause(5);
      }
      return blocks;
    },
    /** What the verifier finds, in a transaction of its own. */
    async verify() {
      await owner.query('BEGIN');
      const findings = await verifyLog(owner, publicKey);
      await owner.query('ROLLBACK');
      return findings;
    },
  };
}

/** How many blocks each event is in. */
export const sealsOfEvents = `
  SELECT id, (SELECT count(*)::int FROM audit.blocks block
               WHERE block.cluster = event.cluster AND (transaction, sequence) >= (from_transaction, from_sequence)
                 AND (transaction, sequence) < (to_transaction, to_sequence)) AS seals FROM audit_events event`;

export const assistant = '00000000-0000-7000-8000-00000000000a';

async function connected(url: string) {
  const client = new pg.Client(url);
  await client.connect();
  return client;
}
