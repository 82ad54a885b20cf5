import type { AuditAction, Prisma } from '#prisma/client.ts';
import type { Actor } from './actor.ts';

type Entry = { action: AuditAction; resource: string; ids: string[]; fields: string[]; fileIds: string[] };

/** What one request did or showed, collected while it is served and kept in the same transaction. */
export class Trail {
  private readonly entries: Entry[] = [];

  /** These rows were shown, out of these files: families, foster families, children in care. */
  saw(resource: string, ids: readonly string[], fileIds: readonly string[] = ids) {
    if (ids.length > 0) this.add('read', resource, ids, [], fileIds);
  }

  /** This row was made, changed, taken away, exported or shown in clear; names of fields, never their values. */
  did(
    action: Extract<AuditAction, 'create' | 'update' | 'delete' | 'export' | 'reveal' | 'openInEmergency'>,
    resource: string,
    id: string,
    { fields = [], fileIds = [] }: { fields?: readonly string[]; fileIds?: readonly string[] } = {},
  ) {
    this.add(action, resource, [id], fields, fileIds);
  }

  /** Something was looked for and these rows were found; that nothing was is told too. */
  searched(
    resource: string,
    found: readonly string[],
    { fields = [], fileIds = [] }: { fields?: readonly string[]; fileIds?: readonly string[] } = {},
  ) {
    this.add('search', resource, found, fields, fileIds);
  }

  /** Whose files all of it was about. */
  get fileIds() {
    return unique(this.entries.flatMap(({ fileIds }) => fileIds));
  }

  /** What was shown, and what was done in files: as it is logged, once each, when the same answer is shown once more. */
  get viewed(): { resource: string; ids: string[]; fileIds: string[] }[] {
    const views = this.entries
      .filter(({ action, fileIds }) => action === 'read' || fileIds.length > 0)
      .map(({ resource, ids, fileIds }) => ({ resource, ids, fileIds }));
    return [...new Map(views.map((view) => [JSON.stringify(view), view])).values()];
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

  private add(
    action: AuditAction,
    resource: string,
    ids: readonly string[],
    fields: readonly string[],
    fileIds: readonly string[],
  ) {
    this.entries.push({ action, resource, ids: unique(ids), fields: [...fields], fileIds: unique(fileIds) });
  }
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

type Log = Pick<Prisma.TransactionClient, 'auditEvent'>;

async function write(tx: Log, actor: Actor, requestId: string, entries: readonly Entry[]) {
  if (entries.length === 0) return;
  await tx.auditEvent.createMany({
    data: entries.map(({ action, resource, ids, fields, fileIds }) => ({
      unitId: actor.unitId,
      actorId: actor.id,
      actorRole: actor.role,
      action,
      resource,
      resourceIds: ids,
      fields,
      fileIds,
      requestId,
    })),
  });
}
