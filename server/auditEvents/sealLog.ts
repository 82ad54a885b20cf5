import type { KeyObject } from 'node:crypto';
import type { ClientBase } from 'pg';
import { type Block, blockOf, noBlock, type Place } from './blockOf.ts';
import { type SealedEvent, sealedColumns } from './leafOf.ts';

/**
 * Seals the next events that are final in one block of at most `most`. Nobody who writes ever waits for it: an event is
 * final when every transaction up to its own has ended, which PostgreSQL knows without a lock. From then on no event can
 * appear among those before it, so that a block may also end in the middle of a long transaction.
 * @param tx a transaction of the sealer, committed by the caller
 * @returns nothing when there is nothing to seal, or another worker is doing it
 */
export async function sealNextBlock(tx: ClientBase, key: KeyObject, most = 10_000): Promise<Block | undefined> {
  if (!(await lock(tx))) return undefined;
  const next = await nextPart(tx);
  if (!next) return undefined;
  const events = await eventsOf(tx, next, most);
  const head = await headOf(tx);
  const sealing = {
    number: `${BigInt(head?.number ?? 0) + 1n}`,
    cluster: next.cluster,
    from: next.from,
    to: next.horizon !== null && events.length < most ? placeBefore(next.horizon) : placeAfter(events.at(-1)!),
    sealedAt: next.now,
    previous: head?.hash ?? noBlock,
  };
  const block = blockOf(sealing, events, key);
  await insert(tx, block);
  return block;
}

export type Head = { readonly number: string; readonly hash: Buffer; readonly sealedAt: string };

/** The newest block, which stands for all before it. */
export async function headOf(tx: ClientBase): Promise<Head | undefined> {
  const { rows } = await tx.query<Head>(
    `SELECT number::text, hash, to_char(sealed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "sealedAt"
       FROM audit.blocks ORDER BY blocks.number DESC LIMIT 1`,
  );
  return rows[0];
}

/** How long the oldest event without a seal has waited for it; 0 when there is none. */
export async function secondsUnsealed(tx: ClientBase): Promise<number> {
  const { rows } = await tx.query<{ seconds: number }>(`
    ${waiting}
    SELECT coalesce(extract(epoch FROM clock_timestamp() - min(waiting.at)), 0)::float8 AS seconds FROM waiting`);
  return rows[0]!.seconds;
}

/**
 * Two workers would give two blocks the same number. Times are written one way, whatever the server prefers; and a table
 * without statistics is read by its index too, where sorting the whole backlog for each block would take minutes.
 */
async function lock(tx: ClientBase) {
  const { rows } = await tx.query<{ locked: boolean }>(
    `SELECT pg_try_advisory_xact_lock(${sealing}) AS locked, set_config('TimeZone', 'UTC', true),
            set_config('DateStyle', 'ISO', true), set_config('enable_sort', 'off', true)`,
  );
  return rows[0]!.locked;
}

const sealing = 72_707_371;

/**
 * Every cluster with events that wait for their seal: the place up to which its events have one, and the first that waits.
 * Each is looked up by an index; joined to the events in any other way, the whole log would be read every time.
 */
const waiting = `
  WITH RECURSIVE clusters AS (
    SELECT min(cluster) AS cluster FROM audit_events
    UNION ALL SELECT (SELECT min(event.cluster) FROM audit_events event WHERE event.cluster > clusters.cluster)
      FROM clusters WHERE clusters.cluster IS NOT NULL
  ), waiting AS (
    SELECT clusters.cluster, sealed.transaction, sealed.sequence, event.transaction AS first, event.at
      FROM clusters
      LEFT JOIN LATERAL (
        SELECT to_transaction, to_sequence FROM audit.blocks WHERE blocks.cluster = clusters.cluster
         ORDER BY number DESC LIMIT 1) AS last ON true,
      LATERAL (VALUES (coalesce(to_transaction, 0), coalesce(to_sequence, 0))) AS sealed (transaction, sequence),
      LATERAL (
        SELECT * FROM audit_events event
         WHERE event.cluster = clusters.cluster AND (event.transaction, event.sequence) >= (sealed.transaction, sealed.sequence)
         ORDER BY event.transaction, event.sequence LIMIT 1) AS event
  )`;

type Part = {
  cluster: string;
  from: Place;
  /** The oldest transaction still running here. Nobody writes in another cluster any more: there everything is final. */
  horizon: string | null;
  now: string;
};

/** Where to go on. What another cluster left comes first: it is older than anything written here. */
async function nextPart(tx: ClientBase): Promise<Part | undefined> {
  const { rows } = await tx.query<Omit<Part, 'from'> & Place>(`
    ${waiting}, here AS (
      SELECT (pg_control_system()).system_identifier AS cluster, pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS horizon
    )
    SELECT waiting.cluster::text, waiting.transaction::text, waiting.sequence::text,
           CASE WHEN waiting.cluster = here.cluster THEN here.horizon::text END AS horizon,
           clock_timestamp()::timestamptz(3)::text AS now
      FROM waiting, here
     WHERE waiting.cluster <> here.cluster OR waiting.first < here.horizon
     ORDER BY waiting.cluster = here.cluster, waiting.cluster LIMIT 1`);
  return rows[0] && { ...rows[0], from: rows[0] };
}

async function eventsOf(tx: ClientBase, { cluster, from, horizon }: Part, most: number) {
  const { rows } = await tx.query<SealedEvent>(
    `SELECT ${sealedColumns.map((column) => `event.${column}::text`)} FROM audit_events event
      WHERE event.cluster = $1 AND (event.transaction, event.sequence) >= ($2, $3)
        AND ($4::bigint IS NULL OR event.transaction < $4)
      ORDER BY event.transaction, event.sequence LIMIT $5`,
    [cluster, from.transaction, from.sequence, horizon, most],
  );
  return rows;
}

const placeBefore = (transaction: string): Place => ({ transaction, sequence: '0' });

const placeAfter = ({ transaction, sequence }: SealedEvent): Place => ({
  transaction: transaction!,
  sequence: `${BigInt(sequence!) + 1n}`,
});

async function insert(tx: ClientBase, { number, cluster, from, to, eventCount, sealedAt, ...rest }: Block) {
  const { root, previous, hash, signature } = rest;
  await tx.query(
    `INSERT INTO audit.blocks (number, cluster, from_transaction, from_sequence, to_transaction, to_sequence,
                               event_count, root, previous, hash, signature, sealed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      number,
      cluster,
      from.transaction,
      from.sequence,
      to.transaction,
      to.sequence,
      eventCount,
      root,
      previous,
      hash,
      signature,
      sealedAt,
    ],
  );
}
