import { hash } from 'node:crypto';

/**
 * The Merkle tree over leaves that come one after the other, with a hash for each of its complete parts only
 * (RFC 6962, 2.1).
 */
export function growingTree() {
  const complete: { leaves: number; hash: Buffer }[] = [];
  let count = 0;
  return {
    add(leaf: Buffer) {
      count++;
      complete.push({ leaves: 1, hash: leaf });
      while (complete.length > 1 && complete.at(-1)!.leaves === complete.at(-2)!.leaves) join();
    },
    count: () => count,
    /** The tree takes no leaves afterwards. */
    root() {
      while (complete.length > 1) join();
      return complete[0]?.hash;
    },
  };

  function join() {
    const right = complete.pop()!;
    const left = complete.pop()!;
    complete.push({
      leaves: left.leaves + right.leaves,
      hash: hash('sha256', Buffer.concat([nodeMark, left.hash, right.hash]), 'buffer'),
    });
  }
}

const nodeMark = Buffer.of(1);
