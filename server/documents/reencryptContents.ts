import type { WorkerDatabase } from '../database.ts';
import type { Keyring } from '../identifiers/keyring.ts';
import type { Reencrypted } from '../identifiers/reencrypt.ts';
import { decryptContent, encryptContent, UnreadableContent } from './contentCipher.ts';

/**
 * Brings the content of every document under the newest key, one at a time, since one may be large. May be stopped and
 * run again, as `reencrypt`.
 */
export async function reencryptContents({ units, inUnit }: WorkerDatabase, keyring: Keyring): Promise<Reencrypted> {
  let done = 0;
  const unreadable: string[] = [];
  for (const unitId of await units()) {
    for (;;) {
      const seen = await inUnit(unitId, async (tx) => {
        const row = await tx.documentContent.findFirst({
          where: { unitId, keyGeneration: { lt: keyring.newest }, id: { notIn: unreadable } },
          select: { id: true, unitId: true, documentId: true, cipher: true, keyGeneration: true, revision: true },
          orderBy: { id: 'asc' },
        });
        if (!row) return false;
        const { id, revision } = row;
        try {
          const data = encryptContent(keyring, row, decryptContent(keyring, row, row));
          await tx.documentContent.update({
            where: { id, unitId, revision },
            data: { ...data, revision: revision + 1 },
            select: { id: true },
          });
          done++;
        } catch (error) {
          if (!(error instanceof UnreadableContent)) throw error;
          unreadable.push(id);
        }
        return true;
      });
      if (!seen) break;
    }
  }
  return { done, unreadable };
}
