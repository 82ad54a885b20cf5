import type { AuditEvent } from '#contract/auditEvents.ts';

/** One event, or several of them that were one look: with everything it was about. */
export type Glance = { event: AuditEvent; resources: string[] };

/** Opening one page asks the server for many things: what one person read within the same minute is one look. */
export function glancesOf(events: AuditEvent[]) {
  const glances: Glance[] = [];
  for (const event of events) {
    const last = glances.at(-1);
    if (!last || !isSameLook(last.event, event)) glances.push({ event, resources: [event.resource] });
    else if (!last.resources.includes(event.resource)) last.resources.push(event.resource);
  }
  return glances;
}

const isSameLook = (one: AuditEvent, other: AuditEvent) =>
  one.action === 'read' &&
  other.action === 'read' &&
  one.actorId === other.actorId &&
  one.actorRole === other.actorRole &&
  minuteOf(one) === minuteOf(other);

const minuteOf = ({ at }: AuditEvent) => at.slice(0, 16);
