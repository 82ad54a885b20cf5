import { fields } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

/** The days a court set, and what became of each. */
export const courtDates: TimelineSource = {
  kind: 'work',
  lines: (sight, family) =>
    [
      ['courtDateSet', "(c.created_at AT TIME ZONE 'Europe/Warsaw')::date", 'c.recorded_by_id', 'c.note'],
      ['courtLetterSent', 'c.sent_on', 'NULL::uuid', 'c.sent_as'],
      ['courtDateWithdrawn', 'c.withdrawn_on', 'NULL::uuid', 'c.withdrawn_reason'],
    ]
      .map(
        ([event, day, by, note]) => `
    SELECT '${event}', c.id, ${day}, ${by}, json_build_object(${fields('c', 'kind', 'dueOn')}), ${note}
      FROM ${sight.rows('CourtDate')} c WHERE c.family_id = ${family} AND ${day} IS NOT NULL`,
      )
      .join(' UNION ALL '),
};
