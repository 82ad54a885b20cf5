import type { TimelineSource } from '../timelineSource.ts';

/** Periodic assessments of the family. */
export const assessments: TimelineSource = {
  kind: 'assessment',
  lines: (sight, family) => `
    SELECT 'assessed', a.id, a.held_on, a.recorded_by_id, json_build_object('conclusion', a.conclusion), a.summary
      FROM ${sight.rows('Assessment')} a WHERE a.family_id = ${family}`,
};
