import { fields } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

/** Entries of the log. */
export const contacts: TimelineSource = {
  kind: 'contact',
  lines: (sight, family) => `
    SELECT 'contact', l.id, l.held_on, l.recorded_by_id,
           json_build_object(${fields('l', 'kind', 'outcome', 'minutes', 'institution', 'formsOfSupport', 'noteToFollow')}), l.note
      FROM ${sight.rows('ActivityLog')} l WHERE l.family_id = ${family}`,
};
