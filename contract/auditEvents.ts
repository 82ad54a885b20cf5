import { z } from 'zod';
import { Role } from './actor.ts';
import { LocalDate, Moment } from './calendar.ts';
import { resource } from './resource.ts';

export const AuditAction = z.enum([
  'read',
  'create',
  'update',
  'delete',
  'export',
  'signIn',
  'signInRefused',
  'signOut',
  'reveal',
  'openInEmergency',
  'search',
]);

/** What the log speaks of besides the resources of the API. */
export const alsoTraced = [
  'session',
  'identifiers',
  'families/ending-readiness',
  'families/page',
  'families/timeline',
  'work-cards',
] as const;

/** Who did or saw what, by ids and names of fields; never values. */
export const AuditEvent = z.object({
  id: z.uuid(),
  at: Moment,
  actorId: z.uuid(),
  actorName: z.string(),
  actorRole: Role,
  action: AuditAction,
  resource: z.string(),
  resourceIds: z.array(z.uuid()),
  /** Whose files it was about: families, foster families, children in care. */
  fileIds: z.array(z.uuid()),
  fields: z.array(z.string()),
});
export type AuditEvent = z.input<typeof AuditEvent>;

export const auditEvents = resource({
  name: 'audit-events',
  summary: 'Log of changes and views',
  row: AuditEvent,
  filter: z.object({
    actorId: z.uuid(),
    action: AuditAction,
    resource: z.string().max(60),
    resourceId: z.uuid(),
    /** Everything about one family, foster family or child in care: who opened this file. */
    fileId: z.uuid(),
    fromDay: LocalDate,
    untilDay: LocalDate,
  }),
  sortable: ['at'],
  sortedBy: '-at',
  caseContent: false,
});
