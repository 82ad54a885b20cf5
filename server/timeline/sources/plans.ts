import type { TimelineSource } from '../timelineSource.ts';

// Within a day lines follow the names of their events: these are in the order of the steps.
const steps = [
  ['planDrafted', 'drafted_on', 'drafted_by_id'],
  ['planSubmitted', 'submitted_on', 'submitted_by_id'],
  ['planTookEffect', 'approved_on', 'approved_by_id'],
] as const;

/** Steps of the work plan, version by version. */
export const plans: TimelineSource = {
  kind: 'plan',
  lines: (sight, family) =>
    steps
      .map(
        ([event, day, by]) => `
    SELECT '${event}', p.id, p.${day}, p.${by}, json_build_object('version', p.version),
           ${event === 'planDrafted' ? 'p.main_goal' : 'NULL'}
      FROM ${sight.rows('HelpPlan')} p WHERE p.family_id = ${family} AND p.${day} IS NOT NULL`,
      )
      .join(' UNION ALL '),
};
