import { fields } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

const entries =
  (condition = ''): TimelineSource['lines'] =>
  (sight, family) =>
    `
    SELECT 'contact', l.id, l.held_on, l.recorded_by_id,
           json_build_object(${fields('l', 'kind', 'outcome', 'minutes', 'institution', 'formsOfSupport', 'noteToFollow')}), l.note
      FROM ${sight.rows('ActivityLog')} l WHERE l.family_id = ${family}${condition}`;

/** Entries of the log. */
export const contacts: TimelineSource = { kind: 'contact', lines: entries() };

/** Those of them that were tried and did not take place. */
export const attempts: TimelineSource = { kind: 'contact', lines: entries(" AND l.outcome <> 'tookPlace'") };
