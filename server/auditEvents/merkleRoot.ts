import { createHash } from 'node:crypto';

/**
 * The root of the Merkle tree over these leaves (RFC 6962, 2.1): neighbours are joined level by level, and one that has
 * no neighbour moves up as it is.
 */
export function merkleRoot(leaves: readonly Buffer[]): Buffer {
  if (leaves.length === 0) throw new Error('a tree without leaves');
  let level = leaves;
  while (level.length > 1) {
    const below = level;
    level = below.flatMap((left, place) => (place % 2 ? [] : [joined(left, below[place + 1])]));
  }
  return level[0]!;
}

const joined = (left: Buffer, right: Buffer | undefined) =>
  right ? createHash('sha256').update(nodeMark).update(left).update(right).digest() : left;

const nodeMark = Buffer.of(1);
