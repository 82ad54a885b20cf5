import { hash } from 'node:crypto';
import type { ClientBase } from 'pg';

// The rule of the leaf is written here a second time, from its description (docs/security.md) and not from the sealer.

/** Before which event: the transaction, and the place within it. */
export type Place = readonly [transaction: bigint, sequence: bigint];

export const isBefore = (a: Place, b: Place) => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);

export const start: Place = [0n, 0n];

/** Where the answers of `readLeaves` have their columns. */
const at = 2;
const [transaction, sequence] = [12, 13];
const columns = `id::text, unit_id::text, at::text, actor_id::text, actor_role::text, action::text, resource::text,
  resource_ids::text, fields::text, file_ids::text, request_id::text, cluster::text, transaction::text, sequence::text`;

type Row = (string | null)[];

/** Reads the events of one cluster in their order, a few thousand at a time however many there are. */
export async function readLeaves(client: ClientBase, cluster: bigint) {
  const cursor = `leaves_${cluster < 0n ? `n${-cluster}` : cluster}`;
  await client.query(
    `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${columns} FROM public.audit_events
       WHERE cluster = ${cluster} ORDER BY audit_events.transaction, audit_events.sequence`,
  );
  let next = fetch();
  let rows: Row[] = [];
  let read = 0;

  function fetch() {
    const fetched = client.query<Row>({ text: `FETCH ${batch} FROM ${cursor}`, rowMode: 'array' });
    // It may fail before anybody waits for it; who does is told.
    fetched.catch(() => {});
    return fetched;
  }

  async function more() {
    ({ rows } = await next);
    read = 0;
    // PostgreSQL prepares the next ones while these are hashed.
    if (rows.length === batch) next = fetch();
  }
  await more();

  return {
    /** Calls `each` for every event that was not read yet and comes before this place. */
    async before(place: Place, each: (leaf: Buffer, at: string) => void) {
      for (;;) {
        for (; read < rows.length; read++) {
          const row = rows[read]!;
          // Without a place it is sorted last, and belongs to no block.
          if (row[transaction] === null || row[sequence] === null) return;
          if (!isBefore([BigInt(row[transaction]!), BigInt(row[sequence]!)], place)) return;
          each(leafOf(row), row[at] ?? '');
        }
        if (rows.length < batch) return;
        await more();
      }
    },
    async close() {
      await next;
      await client.query(`CLOSE ${cursor}`);
    },
  };
}

const batch = 2_000;

let scratch = Buffer.alloc(4_096);

/** SHA-256 over a zero byte and each column: its length in four bytes and its text, or four bytes 0xff for no value. */
function leafOf(row: Row) {
  let end = 1;
  for (const value of row) {
    // A character takes three bytes at most.
    const most = end + 4 + 3 * (value?.length ?? 0);
    if (most > scratch.length) scratch = Buffer.concat([scratch], most * 2);
    if (value === null) {
      end = scratch.writeUInt32BE(0xffff_ffff, end);
    } else {
      const length = scratch.write(value, end + 4);
      scratch.writeUInt32BE(length, end);
      end += 4 + length;
    }
  }
  return hash('sha256', scratch.subarray(0, end), 'buffer');
}
