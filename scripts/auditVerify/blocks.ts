import { hash, type KeyObject, verify } from 'node:crypto';
import type { ClientBase } from 'pg';
import type { Place } from './leaves.ts';

/** A block as it is kept, true or not. */
export type Block = {
  number: bigint;
  cluster: bigint;
  from: Place;
  to: Place;
  eventCount: bigint;
  sealedAt: string;
  root: Buffer;
  previous: Buffer;
  hash: Buffer;
  signature: Buffer;
};

/** Reads the blocks by their numbers. */
export async function* readBlocks(client: ClientBase): AsyncGenerator<Block> {
  await client.query(
    `DECLARE blocks NO SCROLL CURSOR FOR
       SELECT number::text, cluster::text, from_transaction::text, from_sequence::text, to_transaction::text,
              to_sequence::text, event_count::text, sealed_at::text, root, previous, hash, signature
         FROM audit.blocks ORDER BY blocks.number`,
  );
  for (;;) {
    const { rows } = await client.query<Record<string, string | Buffer | null>>(`FETCH ${batch} FROM blocks`);
    for (const row of rows) {
      // Whoever may drop the conditions of the table may leave anything out: what is missing is never right.
      const whole = (name: string) => BigInt((row[name] as string | null) ?? -1);
      const bytes = (name: string) => (row[name] as Buffer | null) ?? Buffer.alloc(0);
      yield {
        number: whole('number'),
        cluster: whole('cluster'),
        from: [whole('from_transaction'), whole('from_sequence')],
        to: [whole('to_transaction'), whole('to_sequence')],
        eventCount: whole('event_count'),
        sealedAt: (row.sealed_at as string | null) ?? '',
        root: bytes('root'),
        previous: bytes('previous'),
        hash: bytes('hash'),
        signature: bytes('signature'),
      };
    }
    if (rows.length < batch) break;
  }
  await client.query('CLOSE blocks');
}

const batch = 1_000;

/** SHA-256 over everything a block says. */
export function hashOf({ number, cluster, from, to, eventCount, sealedAt, root, previous }: Block) {
  const words = `piecza block 1|${number}|${cluster}|${from.join('|')}|${to.join('|')}|${eventCount}|${sealedAt}|`;
  return hash('sha256', Buffer.concat([Buffer.from(words), root, previous]), 'buffer');
}

/** Whether the holder of the private key signed this block. */
export const isSigned = (block: Block, key: KeyObject) => verify(null, block.hash, key, block.signature);
