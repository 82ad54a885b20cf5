import type { z } from 'zod';
import { type activityLogExportEndpoint, activityLogs } from '#contract/activityLogs.ts';
import type { Sight, Statement } from '../platform/sight.ts';
import { kindNames, outcomeNames, placeNames, taskNames, travelNames } from './exportWords.ts';

type Wanted = z.output<typeof activityLogExportEndpoint.query>;

const columns = [
  'data',
  'godzina',
  'rodzaj',
  'wynik',
  'sprawa',
  'rodzina',
  'kto',
  'minuty',
  'miejsce',
  'instytucja',
  'formy wsparcia',
  'zadania (art. 15 ust. 1)',
  'dojazd',
  'dojazd km',
  'dojazd min',
  'notatka',
];

/** Excel takes a file for UTF-8 by its first character, and for Polish by its semicolons. */
export const head = `\uFEFF${columns.join(';')}\r\n`;

/** Writes down that these files are taken out of the system, before the first line of them is; answers which they are. */
export function traceOfExport(sight: Sight, wanted: Wanted): Statement {
  return sight.asked(`
    WITH taken AS MATERIALIZED (
      SELECT DISTINCT coalesce(l.family_id, l.foster_family_id) AS file_id FROM ${entries(sight, wanted)}),
    trace AS (${sight.trace('export', activityLogs.name, { from: 'taken', ids: null, fileIds: 'file_id', fields: Object.keys(wanted) })})
    SELECT coalesce(json_agg(file_id), '[]')::text AS answer FROM taken`);
}

/** Lines of the export, by day; of the traced files and no others. */
export function linesOfExport(sight: Sight, wanted: Wanted, files: readonly string[]): Statement {
  const traced = sight.value(files);
  const named = (column: string, names: object) => `${sight.value(JSON.stringify(names))}::jsonb ->> ${column}::text`;
  // The unit's dictionary is looked up once, not for every line.
  const dictionary = `(SELECT coalesce(jsonb_object_agg(d.code, d.name_pl), '{}') FROM ${sight.rows('FormOfSupport')} d)`;
  const forms = `(SELECT string_agg(coalesce(${dictionary} ->> code, code), ', ') FROM unnest(l.forms_of_support) AS code)`;
  const tasks = `(SELECT string_agg(coalesce(${sight.value(JSON.stringify(taskNames))}::jsonb ->> code, code), ', ') FROM unnest(l.task_codes) AS code)`;
  const line = [
    ...['l.held_on', 'l.started_at'].map(word),
    ...[named('l.kind', kindNames), named('l.outcome', outcomeNames)].map(word),
    ...['coalesce(f.signature, ff.signature)', 'coalesce(f.name, ff.name)', "s.given_name || ' ' || s.family_name"].map(
      text,
    ),
    ...['l.minutes', named('l.place', placeNames)].map(word),
    ...['l.institution', 'words.forms', 'words.tasks'].map(text),
    ...[named('l.travel_means', travelNames), 'l.travel_km', 'l.travel_minutes'].map(word),
    text('l.note'),
  ];
  // OFFSET keeps the planner from working the words out wherever they stand: each is looked at several times.
  return sight.asked(`
    SELECT ${line.join(" || ';' || ")} || E'\\r\\n' AS line FROM ${entries(sight, wanted, `CROSS JOIN LATERAL (SELECT ${forms} AS forms, ${tasks} AS tasks OFFSET 0) AS words`)}
      AND coalesce(l.family_id, l.foster_family_id) = ANY (${traced})
     ORDER BY l.held_on, l.id`);
}

const entries = (
  sight: Sight,
  { heldFrom, heldUntil, recordedById, taskCode }: Wanted,
  beside = '',
) => `${sight.rows('ActivityLog')} l
  LEFT JOIN ${sight.rows('Family')} f ON f.id = l.family_id
  LEFT JOIN ${sight.rows('FosterFamily')} ff ON ff.id = l.foster_family_id
  LEFT JOIN ${sight.rows('Staff')} s ON s.id = l.recorded_by_id ${beside}
 WHERE l.held_on BETWEEN ${sight.value(heldFrom)} AND ${sight.value(heldUntil)}
   ${recordedById ? `AND l.recorded_by_id = ${sight.value(recordedById)}` : ''}
   ${taskCode ? `AND ${sight.value(taskCode)} = ANY (l.task_codes)` : ''}`;

/** A day, a number or a word of ours. */
const word = (value: string) => `'"' || coalesce((${value})::text, '') || '"'`;

/**
 * What people wrote: in quotes, and with an apostrophe before whatever does not begin with a letter or a digit, because a
 * spreadsheet would otherwise take a note for a formula.
 */
const text = (value: string) => `'"' || CASE WHEN ${begins(value)} THEN '' ELSE '''' END
  || replace(coalesce(${value}, ''), '"', '""') || '"'`;

/** With a letter or a digit, or not at all. Most begin with A to z or 0 to 9, and an expression costs more than to see that. */
const begins = (value: string) => `(coalesce(ascii(${value}), 0) = 0 OR ascii(${value}) BETWEEN 48 AND 57
  OR ascii(${value}) BETWEEN 65 AND 90 OR ascii(${value}) BETWEEN 97 AND 122 OR ${value} ~ '^[[:alnum:]]')`;
