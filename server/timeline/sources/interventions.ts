import type { TimelineSource } from '../timelineSource.ts';

const steps = [
  ['dangerNoticed', 'noticed_at', 'recorded_by_id', 'seen'],
  ['dangerOver', 'closed_at', 'closed_by_id', 'closing_note'],
] as const;

/** A child in danger, and when it was over. */
export const interventions: TimelineSource = {
  kind: 'intervention',
  lines: (sight, family) =>
    steps
      .map(
        ([event, moment, by, note]) => `
    SELECT '${event}', i.id, (i.${moment} AT TIME ZONE 'Europe/Warsaw')::date, i.${by},
           json_build_object('dangers', i.dangers), i.${note}
      FROM ${sight.rows('Intervention')} i WHERE i.family_id = ${family} AND i.${moment} IS NOT NULL`,
      )
      .join(' UNION ALL '),
};
