import type { TimelineSource } from '../timelineSource.ts';

const steps = [
  ['ended', 'ended_on', 'recorded_by_id', "'reason', e.ground", 'note'],
  ['monitoringEnded', 'monitoring_ended_on', 'monitoring_ended_by_id', '', 'monitoring_note'],
  ['reopened', 'reopened_on', 'reopened_by_id', "'route', e.reopening_route", 'reopening_reason'],
] as const;

/** How work ended, how watching over the family ended, how work began again. */
export const endings: TimelineSource = {
  kind: 'work',
  lines: (sight, family) =>
    steps
      .map(
        ([event, day, by, facts, note]) => `
    SELECT '${event}', e.id, e.${day}, e.${by}, json_build_object(${facts}), e.${note}
      FROM ${sight.rows('FamilyEnding')} e WHERE e.family_id = ${family} AND e.${day} IS NOT NULL`,
      )
      .join(' UNION ALL '),
};
