import { fields } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

/** Who joined, changed their role, left, died. What they are to another family is not told here. */
export const members: TimelineSource = {
  kind: 'people',
  lines: (sight, family) => {
    const named = (event: string, day: string) => `
    SELECT '${event}', m.id, m.${day}, NULL::uuid, json_build_object('name', p.given_name || ' ' || p.family_name,
             ${fields('m', 'role', 'leftReason')}), NULL
      FROM ${sight.rows('FamilyMember')} m JOIN ${sight.rows('Person')} p ON p.id = m.person_id
     WHERE m.family_id = ${family} AND m.${day} IS NOT NULL`;
    const died = `
    SELECT 'memberDied', d.id, d.died_on, NULL::uuid, json_build_object('name', p.given_name || ' ' || p.family_name), NULL
      FROM ${sight.rows('Death')} d JOIN ${sight.rows('Person')} p ON p.id = d.person_id
     WHERE d.withdrawn_on IS NULL AND EXISTS (SELECT FROM ${sight.rows('FamilyMember')} m
           WHERE m.person_id = d.person_id AND m.family_id = ${family} AND (m.left_on IS NULL OR m.left_on >= d.died_on))`;
    return `${named('memberJoined', 'joined_on')} UNION ALL ${named('memberLeft', 'left_on')} UNION ALL ${died}`;
  },
};
