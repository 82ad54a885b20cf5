import type { TimelineSource } from '../timelineSource.ts';

/** Who gave the family to whom, with what was to be known; proposals that came to nothing are no part of its story. */
export const handOvers: TimelineSource = {
  kind: 'work',
  lines: (sight, family) => `
    SELECT 'handedOver', h.id, (h.accepted_at AT TIME ZONE 'Europe/Warsaw')::date, h.proposed_by_id,
           json_build_object('giver', g.given_name || ' ' || g.family_name, 'receiver', r.given_name || ' ' || r.family_name), h.note
      FROM ${sight.rows('HandOver')} h JOIN ${sight.rows('Staff')} g ON g.id = h.giver_id
      JOIN ${sight.rows('Staff')} r ON r.id = h.receiver_id
     WHERE h.family_id = ${family} AND h.accepted_at IS NOT NULL`,
};
