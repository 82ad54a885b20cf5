import { createHash } from 'node:crypto';

/**
 * What of an event is sealed: all of it, in this order. Blocks that are sealed stay bound to this list; a column that is
 * added one day is sealed from a block on that says so.
 */
export const sealedColumns = [
  'id',
  'unit_id',
  'at',
  'actor_id',
  'actor_role',
  'action',
  'resource',
  'resource_ids',
  'fields',
  'file_ids',
  'request_id',
  'cluster',
  'transaction',
  'sequence',
] as const;

/** An event's columns as PostgreSQL writes them: the whole precision it keeps, and the words of its codes. */
export type SealedEvent = Readonly<Record<(typeof sealedColumns)[number], string | null>>;

/** SHA-256 over the columns, each after its length, so that nothing can move from one column into the next. */
export function leafOf(event: SealedEvent) {
  const hash = createHash('sha256').update(leafMark);
  for (const column of sealedColumns) {
    const value = event[column];
    if (value === null) {
      hash.update(nothing);
    } else {
      const bytes = Buffer.from(value);
      hash.update(lengthOf(bytes)).update(bytes);
    }
  }
  return hash.digest();
}

/** A leaf never looks like a node of the tree above it (RFC 6962, 2.1). */
const leafMark = Buffer.of(0);
const nothing = Buffer.of(0xff, 0xff, 0xff, 0xff);

function lengthOf(bytes: Buffer) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return length;
}
