import type { z } from 'zod';
import { type timelineEndpoint, timelineStep } from '#contract/timeline.ts';
import type { Sight, Statement } from '../platform/sight.ts';
import { sourcesOf } from './timelineSources.ts';

/**
 * A step of a family's timeline as the contract has it, newest first; without an answer when the family is not open to
 * the actor. One goes on after a line, not after a number of lines: what is added meanwhile moves nothing.
 */
export function familyTimeline(
  sight: Sight,
  id: string,
  { kind, before }: z.output<typeof timelineEndpoint.query>,
): Statement {
  const family = sight.value(id);
  const wanted = sourcesOf(kind);
  const lines = wanted.map(
    (source) => `
    SELECT '${source.kind}' AS kind, s.*
      FROM (${source.lines(sight, family)}) s (event, id, on_day, by_id, facts, note)`,
  );
  const after = before
    ? `WHERE l.on_day <= ${sight.value(before.slice(0, 10))}::date AND ${cursor('l')} COLLATE "C" < ${sight.value(before)} COLLATE "C"`
    : '';
  return sight.asked(`
    WITH page AS MATERIALIZED (SELECT f.id FROM ${sight.rows('Family')} f WHERE f.id = ${family}),
    line AS MATERIALIZED (
      SELECT l.* FROM (${lines.join(' UNION ALL ')}) l ${after}
       ORDER BY l.on_day DESC, ${cursor('l')} COLLATE "C" DESC LIMIT ${timelineStep}),
    shown AS (SELECT id FROM page UNION ALL SELECT id FROM line),
    trace AS (${sight.trace('read', 'families/timeline', { from: 'shown, page', ids: 'shown.id', fileIds: 'page.id' })})
    SELECT (SELECT coalesce(json_agg(json_build_object(
              'cursor', ${cursor('l')}, 'kind', l.kind, 'event', l.event, 'on', l.on_day, 'id', l.id, 'facts', l.facts,
              'text', nullif(l.note, ''), 'byName', (SELECT s.given_name || ' ' || s.family_name FROM ${sight.rows('Staff')} s WHERE s.id = l.by_id))
              ORDER BY l.on_day DESC, ${cursor('l')} COLLATE "C" DESC), '[]') FROM line l)::text AS answer
      FROM page`);
}

/** Where a line stands among all lines, as text that sorts as they do. */
const cursor = (line: string) => `(${line}.on_day::text || '~' || ${line}.event || '~' || ${line}.id::text)`;
