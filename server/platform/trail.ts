import type { Actor } from '#contract/actor.ts';
import type { AuditAction, Prisma } from '#prisma/client.ts';

type Entry = { action: AuditAction; resource: string; ids: string[]; fields: string[] };

/** What one request did or showed, collected while it is served and kept in the same transaction. */
export class Trail {
  private readonly entries: Entry[] = [];

  /** These rows of somebody's file were shown. */
  saw(resource: string, ids: readonly string[]) {
    if (ids.length > 0) this.add('read', resource, ids, []);
  }

  /** This row was made, changed or taken away; names of fields, never their values. */
  did(action: 'create' | 'update' | 'delete' | 'export', resource: string, id: string, fields: readonly string[] = []) {
    this.add(action, resource, [id], fields);
  }

  /** One row of the log per kind of thing. Committed with the request's transaction, or the request fails. */
  keep(tx: Log, actor: Actor, requestId: string) {
    return write(tx, actor, requestId, this.entries);
  }

  /** What was shown, when what was done has been rolled back. */
  keepViews(tx: Log, actor: Actor, requestId: string) {
    return write(
      tx,
      actor,
      requestId,
      this.entries.filter(({ action }) => action === 'read'),
    );
  }

  private add(action: AuditAction, resource: string, ids: readonly string[], fields: readonly string[]) {
    this.entries.push({ action, resource, ids: [...new Set(ids)], fields: [...fields] });
  }
}

type Log = Pick<Prisma.TransactionClient, 'auditEvent'>;

async function write(tx: Log, actor: Actor, requestId: string, entries: readonly Entry[]) {
  if (entries.length === 0) return;
  await tx.auditEvent.createMany({
    data: entries.map(({ action, resource, ids, fields }) => ({
      unitId: actor.unitId,
      actorId: actor.id,
      actorRole: actor.role,
      action,
      resource,
      resourceIds: ids,
      fields,
      requestId,
    })),
  });
}
