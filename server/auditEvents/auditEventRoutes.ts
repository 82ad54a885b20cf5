import { auditEvents } from '#contract/auditEvents.ts';
import type { AuditEvent } from '#prisma/client.ts';
import { plusDays } from '../platform/calendar.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { auditEventPolicy } from './auditEventPolicy.ts';

export const auditEventRoutes = resourceRoutes(auditEvents, {
  rows: (db) => db.auditEvent,
  policy: auditEventPolicy,
  where: ({ resourceId, fileId, fromDay, untilDay, ...exact }) => ({
    ...exact,
    ...(resourceId && { resourceIds: { has: resourceId } }),
    ...(fileId && { fileIds: { has: fileId } }),
    at: { ...(fromDay && { gte: startOfDay(fromDay) }), ...(untilDay && { lt: startOfDay(plusDays(untilDay, 1)) }) },
  }),
  present: async ({ db }, rows: AuditEvent[]) => {
    const names = await staffNames(
      db,
      rows.map(({ actorId }) => actorId),
    );
    return rows.map((row) => ({ ...row, actorName: names(row.actorId) }));
  },
});

/** The moment a day begins in Warsaw: one or two hours before midnight UTC. */
function startOfDay(day: Date) {
  const inWarsaw = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Warsaw', hour: '2-digit', hourCycle: 'h23' });
  return new Date(day.getTime() - Number(inWarsaw.format(day)) * 3_600_000);
}
