import type { PersonIdentifier } from '#prisma/client.ts';
import type { WorkerDatabase } from '../database.ts';
import { blindIndex } from './blindIndex.ts';
import { decrypt, encrypt, UnreadableNumber } from './cipher.ts';
import type { Keyring } from './keyring.ts';

/** So many rows a transaction: an interrupted run has lost a second's work, and nobody waits long for a row. */
const atOnce = 500;

export type Reencrypted = {
  /** Rows that are under the newest key now and were not before. */
  readonly done: number;
  /** Ids of rows no key reads; they stay as they are. */
  readonly unreadable: readonly string[];
};

/**
 * Brings every number of every unit under the newest key, while others read, search and record. May be stopped at any
 * moment and run again: each row says under which key it is, and one that changed meanwhile is taken up once more.
 * @param onProgress after each transaction, with the number of rows done so far
 */
export async function reencrypt(
  { units, inUnit }: WorkerDatabase,
  keyring: Keyring,
  onProgress: (done: number) => void = () => {},
): Promise<Reencrypted> {
  let done = 0;
  const unreadable: string[] = [];
  for (const unitId of await units()) {
    for (;;) {
      const portion = await inUnit(unitId, (tx) => reencryptSome(tx, unitId, keyring, unreadable));
      unreadable.push(...portion.unreadable);
      if (portion.seen === 0) break;
      done += portion.written;
      onProgress(done);
    }
  }
  return { done, unreadable };
}

/** How many rows there are under each key, numbers and contents of documents, by its generation. */
export async function rowsByGeneration({ units, inUnit }: WorkerDatabase): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const unitId of await units()) {
    const groups = await inUnit(unitId, (tx) =>
      tx.personIdentifier.groupBy({ by: ['keyGeneration'], where: { unitId }, _count: { id: true } }),
    );
    const contents = await inUnit(unitId, (tx) =>
      tx.documentContent.groupBy({ by: ['keyGeneration'], where: { unitId }, _count: { id: true } }),
    );
    for (const { keyGeneration, _count } of [...groups, ...contents])
      counts.set(keyGeneration, (counts.get(keyGeneration) ?? 0) + _count.id);
  }
  return counts;
}

type Transaction = Parameters<Parameters<WorkerDatabase['inUnit']>[1]>[0];
type Row = Pick<PersonIdentifier, 'id' | 'unitId' | 'personId' | 'kind' | 'cipher' | 'keyGeneration' | 'revision'>;

async function reencryptSome(tx: Transaction, unitId: string, keyring: Keyring, leaveOut: readonly string[]) {
  // Longer than any request can keep a row: it is the one that hurries.
  await tx.$executeRaw`SELECT set_config('lock_timeout', '15s', true), set_config('statement_timeout', '20s', true)`;
  const rows = await tx.personIdentifier.findMany({
    where: { unitId, keyGeneration: { lt: keyring.newest }, id: { notIn: [...leaveOut] } },
    select: { id: true, unitId: true, personId: true, kind: true, cipher: true, keyGeneration: true, revision: true },
    orderBy: { id: 'asc' },
    take: atOnce,
  });
  const unreadable: string[] = [];
  const fresh = rows.flatMap((row) => {
    try {
      return [anew(keyring, row)];
    } catch (error) {
      if (!(error instanceof UnreadableNumber)) throw error;
      unreadable.push(row.id);
      return [];
    }
  });
  return { seen: rows.length, written: await write(tx, unitId, keyring.newest, fresh), unreadable };
}

function anew(keyring: Keyring, row: Row) {
  const number = decrypt(keyring, row, row);
  const { cipher, keyGeneration } = encrypt(keyring, row, number);
  const index = blindIndex(keyring, keyGeneration, { ...row, number });
  return { id: row.id, revision: row.revision, cipher: hex(cipher), index: hex(index) };
}

/** In one statement; a row somebody changed since it was read keeps what they wrote. */
function write(tx: Transaction, unitId: string, keyGeneration: number, rows: readonly ReturnType<typeof anew>[]) {
  if (rows.length === 0) return 0;
  return tx.$executeRaw`
    UPDATE person_identifiers p
       SET cipher = decode(n.cipher, 'hex'), blind_index = decode(n.index, 'hex'),
           key_generation = ${keyGeneration}, revision = p.revision + 1
      FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ revision }) => revision)}::int[],
                  ${rows.map(({ cipher }) => cipher)}::text[], ${rows.map(({ index }) => index)}::text[])
           AS n (id, revision, cipher, index)
     WHERE p.unit_id = ${unitId}::uuid AND p.id = n.id AND p.revision = n.revision`;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
