import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import { blockOf, noBlock } from '#server/auditEvents/blockOf.ts';
import { type SealedEvent, sealedColumns } from '#server/auditEvents/leafOf.ts';

/** Who may do everything to the database but has no private key. Each of these changes something, whichever rows it meets. */
export type Tampering = { name: string; does: (owner: pg.Client) => Promise<unknown> };

const anEvent = '(SELECT id FROM audit_events ORDER BY random() LIMIT 1)';
const aBlock = '(SELECT number FROM audit.blocks ORDER BY random() LIMIT 1)';

const notTheLast =
  '(SELECT number FROM audit.blocks WHERE number < (SELECT max(number) FROM audit.blocks) ORDER BY random() LIMIT 1)';

const sql = (name: string, text: string): Tampering => ({ name, does: (owner) => owner.query(text) });

const otherValues: Record<(typeof sealedColumns)[number], string> = {
  id: 'uuidv7()',
  unit_id: "(SELECT id FROM units WHERE name = 'Inna')",
  at: "at + (ARRAY['1 millisecond', '-1 day', '1 year', '-4052 years', 'infinity'])[1 + floor(random() * 5)::int]::interval",
  actor_id: 'uuidv7()',
  actor_role: "(ARRAY['coordinator', 'supervisor', 'administrator']::role[])[1 + floor(random() * 3)::int]",
  action: "(ARRAY['read', 'delete', 'export', 'signIn']::audit_action[])[1 + floor(random() * 4)::int]",
  resource: "(ARRAY['familie', 'families ', '', 'Families'])[1 + floor(random() * 4)::int]",
  resource_ids:
    "(ARRAY[resource_ids[2:2]::text, (resource_ids || uuidv7())::text, '{}'])[1 + floor(random() * 3)::int]::uuid[]",
  fields: `(ARRAY['{name}', '{name,"ulica , nr"}', '{name,ulica,nr}', '{name,NULL}'])[1 + floor(random() * 4)::int]::text[]`,
  file_ids: "(ARRAY['{}', (file_ids || file_ids)::text])[1 + floor(random() * 2)::int]::uuid[]",
  request_id: 'uuidv7()',
  cluster: 'cluster + 1',
  transaction: '(ARRAY[transaction + 1, transaction - 1, 0, -5])[1 + floor(random() * 4)::int]',
  sequence: '(ARRAY[sequence + 100000, -sequence, 0])[1 + floor(random() * 3)::int]',
};

const otherBlockValues: Record<string, string> = {
  number: '-number + (ARRAY[1000, 2000])[1 + floor(random() * 2)::int]',
  cluster: 'cluster + 1',
  from_transaction: 'from_transaction - 1',
  from_sequence: 'from_sequence - 1',
  to_transaction: 'to_transaction + (ARRAY[1, 1000])[1 + floor(random() * 2)::int]',
  to_sequence: 'to_sequence + 1',
  event_count: 'event_count + (ARRAY[1, 256])[1 + floor(random() * 2)::int]',
  root: 'sha256(root)',
  previous: 'sha256(previous)',
  hash: 'sha256(hash)',
  signature: `(SELECT set_byte(signature, byte, get_byte(signature, byte) # 1)
                FROM (SELECT floor(random() * 64)::int AS byte) AS one)`,
  sealed_at:
    "sealed_at + (ARRAY['1 millisecond', '-1 year', '-4052 years', 'infinity'])[1 + floor(random() * 4)::int]::interval",
};

const copied = sealedColumns.filter((column) => !['id', 'sequence', 'transaction'].includes(column)).join(', ');

/** Written between the events of a sealed block. */
const insertedAmong = (transaction: string) => `
  INSERT INTO audit_events (id, ${copied}, transaction, sequence) OVERRIDING SYSTEM VALUE
    SELECT uuidv7(), ${copied}, ${transaction}, (ARRAY[sequence + 1000000, -sequence])[1 + floor(random() * 2)::int]
      FROM audit_events WHERE id = ${anEvent}`;

export const tamperings: Tampering[] = [
  ...Object.entries(otherValues).map(([column, value]) =>
    sql(`${column} of an event`, `UPDATE audit_events SET ${column} = ${value} WHERE id = ${anEvent}`),
  ),
  sql('an event taken away', `DELETE FROM audit_events WHERE id = ${anEvent}`),
  sql(
    'all events of a transaction taken away',
    `
    DELETE FROM audit_events WHERE transaction = (SELECT transaction FROM audit_events ORDER BY random() LIMIT 1)`,
  ),
  sql('an event added to a transaction', insertedAmong('transaction')),
  sql('an event added as another transaction', insertedAmong('transaction - 1')),
  sql('an event added before all others', insertedAmong('(ARRAY[0, -1])[1 + floor(random() * 2)::int]')),
  {
    name: 'two events have changed places',
    does: async (owner) => {
      const { rows } = await owner.query<{ id: string; transaction: string; sequence: string }>(
        'SELECT id, transaction, sequence FROM audit_events ORDER BY random() LIMIT 2',
      );
      const [a, b] = [rows[0]!, rows[1]!];
      const move = (id: string, transaction: string, sequence: string) =>
        owner.query('UPDATE audit_events SET transaction = $2, sequence = $3 WHERE id = $1', [
          id,
          transaction,
          sequence,
        ]);
      await move(a.id, '-1', '-1');
      await move(b.id, a.transaction, a.sequence);
      await move(a.id, b.transaction, b.sequence);
    },
  },
  sql(
    'two events have each other’s files',
    `
    WITH pair AS (SELECT a.id AS a, b.id AS b, a.file_ids AS x, b.file_ids AS y FROM audit_events a, audit_events b
                   WHERE a.id < b.id ORDER BY random() LIMIT 1)
    UPDATE audit_events SET file_ids = CASE id WHEN a THEN y ELSE x END FROM pair WHERE id IN (a, b)`,
  ),
  ...Object.entries(otherBlockValues).map(([column, value]) =>
    sql(`${column} of a block`, `UPDATE audit.blocks SET ${column} = ${value} WHERE number = ${aBlock}`),
  ),
  sql('a block taken away', `DELETE FROM audit.blocks WHERE number = ${aBlock}`),
  sql(
    'a block taken away with its events',
    `
    WITH gone AS (DELETE FROM audit.blocks WHERE number = ${aBlock} RETURNING *)
    DELETE FROM audit_events USING gone WHERE transaction >= from_transaction AND transaction < to_transaction`,
  ),
  sql(
    'a block taken away, the later ones renumbered',
    `
    WITH gone AS (DELETE FROM audit.blocks WHERE number = ${notTheLast} RETURNING number)
      UPDATE audit.blocks later SET number = later.number + 1000 FROM gone WHERE later.number > gone.number;
    UPDATE audit.blocks SET number = number - 1001 WHERE number > 1000`,
  ),
  sql(
    'the end cut off',
    `
    WITH cut AS (DELETE FROM audit.blocks WHERE number > ${notTheLast} RETURNING *)
    DELETE FROM audit_events WHERE transaction >= (SELECT min(from_transaction) FROM cut)`,
  ),
  sql(
    'the blocks at the end cut off, their events left',
    `
    DELETE FROM audit.blocks WHERE number > ${notTheLast}`,
  ),
  sql('everything cut off', 'DELETE FROM audit.blocks; DELETE FROM audit_events'),
  {
    name: 'an event changed, and all blocks from there on made anew with another key',
    does: async (owner) => {
      const { privateKey } = generateKeyPairSync('ed25519');
      const { rows } = await owner.query<{ transaction: string }>(
        `UPDATE audit_events SET resource = 'visits' WHERE id = ${anEvent} RETURNING transaction`,
      );
      await resealFrom(owner, rows[0]!.transaction, privateKey);
    },
  },
];

/** What the sealer would have made of the events as they are now, or as `seen` says it sees them. */
export async function resealFrom(
  owner: pg.Client,
  transaction: string,
  key: KeyObject,
  seen: (event: SealedEvent) => SealedEvent = (event) => event,
) {
  const { rows: blocks } = await owner.query(
    `SELECT number, cluster, from_transaction, from_sequence, to_transaction, to_sequence, sealed_at::text AS sealed_at
       FROM audit.blocks WHERE to_transaction > $1 ORDER BY number`,
    [transaction],
  );
  for (const { number, cluster, from_transaction, from_sequence, to_transaction, to_sequence, sealed_at } of blocks) {
    const { rows: events } = await owner.query<SealedEvent>(
      `SELECT ${sealedColumns.map((column) => `event.${column}::text`)} FROM audit_events event
        WHERE (event.transaction, event.sequence) >= ($1, $2) AND (event.transaction, event.sequence) < ($3, $4)
        ORDER BY event.transaction, event.sequence`,
      [from_transaction, from_sequence, to_transaction, to_sequence],
    );
    const { rows: before } = await owner.query<{ hash: Buffer }>(
      'SELECT hash FROM audit.blocks WHERE number = $1 - 1',
      [number],
    );
    const sealing = {
      number,
      cluster,
      from: { transaction: from_transaction, sequence: from_sequence },
      to: { transaction: to_transaction, sequence: to_sequence },
      sealedAt: sealed_at,
      previous: before[0]?.hash ?? noBlock,
    };
    const { eventCount, root, previous, hash, signature } = blockOf(sealing, events.map(seen), key);
    await owner.query(
      `UPDATE audit.blocks SET event_count = $2, root = $3, previous = $4, hash = $5, signature = $6 WHERE number = $1`,
      [number, eventCount, root, previous, hash, signature],
    );
  }
}
