import { createHash, type KeyObject, sign } from 'node:crypto';
import { leafOf, type SealedEvent } from './leafOf.ts';
import { merkleRoot } from './merkleRoot.ts';

/** Before which event of a cluster: PostgreSQL's numbers are longer than JavaScript's, and stay text. */
export type Place = { readonly transaction: string; readonly sequence: string };

/** What a block says besides its hash and its signature. */
export type Sealing = {
  readonly number: string;
  readonly cluster: string;
  readonly from: Place;
  readonly to: Place;
  /** As PostgreSQL writes it, in UTC. */
  readonly sealedAt: string;
  readonly previous: Buffer;
};

export type Block = Sealing & {
  readonly eventCount: number;
  readonly root: Buffer;
  readonly hash: Buffer;
  readonly signature: Buffer;
};

/** What the first block has in place of the hash of the one before. */
export const noBlock = Buffer.alloc(32);

/** Seals these events, all there are between the two places: changing anything afterwards takes the private key. */
export function blockOf(sealing: Sealing, events: readonly SealedEvent[], key: KeyObject): Block {
  const { number, cluster, from, to, sealedAt, previous } = sealing;
  const root = merkleRoot(events.map(leafOf));
  const said = ['piecza block 1', number, cluster, from.transaction, from.sequence, to.transaction, to.sequence];
  const hash = createHash('sha256')
    .update(`${[...said, events.length, sealedAt].join('|')}|`)
    .update(root)
    .update(previous)
    .digest();
  return { ...sealing, eventCount: events.length, root, hash, signature: sign(null, hash, key) };
}
