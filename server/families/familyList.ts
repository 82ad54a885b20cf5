import type { z } from 'zod';
import { families } from '#contract/families.ts';
import type { Prisma } from '#prisma/client.ts';
import { notVisitedFor } from '../activityLogs/notVisitedFor.ts';
import { onDay } from '../assignments/inCare.ts';
import { inMonitoring, workGoesOn, workHasEnded } from '../endings/endingThatHolds.ts';
import { wordsOf } from '../people/namedLike.ts';
import { fields, type Sight, type Statement } from '../platform/sight.ts';
import { columnOf } from '../platform/sqlCondition.ts';
import type { PageAsked } from '../platform/statement.ts';
import { coveredBetween, withoutEntriesBetween } from './familyIndicators.ts';
import { statusColumn, withStatus } from './familyStatus.ts';

type Filter = Partial<z.output<typeof families.filter>>;

/** Families as the contract has them, a page of them with the total, in one statement: this list is open all day. */
export function familyList(sight: Sight, { filter, ids, sort, direction, skip, take, today }: PageAsked): Statement {
  const { q, ...rest } = filter as Filter;
  const wanted = sight.where('Family', { AND: [ids ? { id: { in: ids } } : {}, familiesWith(rest, today)] }, 'f');
  const named = q ? `AND f.id = ANY (ARRAY(SELECT wall.families_named(${sight.value(wordsOf(q))})))` : '';
  const from = `${sight.rows('Family')} f WHERE ${wanted} ${named}`;
  // What was never visited, or has nothing due, comes last whichever way one sorts. Equal rows keep their order.
  const order = (alias: string) => `${alias}.${columnOf(sort)} ${direction} NULLS LAST, ${alias}.id ${direction}`;
  const pages = `
    page AS MATERIALIZED (
      SELECT f.*, count(*) OVER () AS total FROM ${from}
       ORDER BY ${order('f')} LIMIT ${sight.value(take)} OFFSET ${sight.value(skip)}),
    trace AS (${sight.trace('read', families.name, { from: 'page', ids: 'id', fileIds: 'id' })})`;
  return sight.asked(`WITH ${pages}, ${besideFamilies(sight, today)}
    SELECT coalesce(json_agg(${asFamily(sight, today)} ORDER BY ${order('f')}), '[]')::text AS answer,
           coalesce(max(f.total), (SELECT count(*) FROM ${from})) AS total, max(f.revision) AS revision
      FROM page f ${joinedToFamily}`);
}

const onPage = 'ARRAY(SELECT page.id FROM page)';

/** What a family's row has beside its own columns, for the families in `page`: three small parts for all of them. */
export const besideFamilies = (sight: Sight, today: Date) => {
  const day = sight.value(today);
  const absent = `ARRAY(SELECT s.absent_id FROM ${sight.rows('Substitution')} s
    WHERE s.substitute_id = ${sight.me} AND s.started_on <= ${day} AND s.ended_on >= ${day})`;
  return `
    worker AS MATERIALIZED (
      SELECT a.family_id, json_agg(s.given_name || ' ' || s.family_name ORDER BY a.started_on, a.id) AS names,
             bool_or(a.staff_id = ${sight.me}) AS mine, bool_or(a.staff_id = ANY (${absent})) AS stood_in_for
        FROM ${sight.rows('Assignment')} a JOIN ${sight.rows('Staff')} s ON s.id = a.staff_id
       WHERE a.family_id = ANY (${onPage}) AND a.started_on <= ${day} AND (a.ended_on IS NULL OR a.ended_on >= ${day}) GROUP BY 1),
    child AS MATERIALIZED (
      SELECT m.family_id, count(*) AS children FROM ${sight.rows('FamilyMember')} m
       WHERE m.family_id = ANY (${onPage}) AND m.role = 'child' AND (m.left_on IS NULL OR m.left_on > ${day}) GROUP BY 1),
    ending AS MATERIALIZED (
      SELECT e.family_id, e.ended_on, e.ground, CASE WHEN e.monitoring_ended_on IS NULL THEN e.monitoring_until END AS monitoring_until
        FROM ${sight.rows('FamilyEnding')} e WHERE e.family_id = ANY (${onPage}) AND e.reopened_on IS NULL)`;
};

export const joinedToFamily = `
  LEFT JOIN worker ON worker.family_id = f.id LEFT JOIN child ON child.family_id = f.id
  LEFT JOIN ending ON ending.family_id = f.id`;

/** The contract's row of the family called `f`. */
export const asFamily = (sight: Sight, today: Date) => `json_build_object(
  ${fields('f', 'id', 'name', 'signature', 'intakeRoute', 'intakeOn', 'courtSignature', 'street', 'city', 'phone')},
  ${fields('f', 'lastVisitOn', 'nextDueOn', 'revision')},
  'endedOn', ending.ended_on, 'endingGround', ending.ground, 'monitoringUntil', ending.monitoring_until, 'status', ${statusColumn(sight, 'f', today)},
  'assistants', coalesce(worker.names, '[]'), 'children', coalesce(child.children, 0),
  'openBy', CASE WHEN f.id <> ALL (${sight.value(sight.actor.open.families)}) THEN NULL WHEN worker.mine THEN 'assignment'
                 WHEN worker.stood_in_for THEN 'substitution' ELSE 'emergency' END,
  'can', json_build_object('update', ${sight.may('update', 'Family', 'f')}, 'remove', false))`;

/** What the filters of the contract mean. */
function familiesWith(
  {
    open,
    monitored,
    intakeRoute,
    status,
    assistantId,
    unassigned,
    overdue,
    withoutVisit,
    withoutEntriesFrom,
    withoutEntriesUntil,
    coveredFrom,
    coveredUntil,
    coveredBy,
    endingReason,
    endedFrom,
    endedUntil,
  }: Filter,
  today: Date,
): Prisma.FamilyWhereInput {
  const all: Prisma.FamilyWhereInput[] = [];
  if (open !== undefined) all.push(open ? workGoesOn : workHasEnded);
  if (monitored !== undefined) all.push(monitored ? inMonitoring : { NOT: inMonitoring });
  if (intakeRoute) all.push({ intakeRoute });
  if (status) all.push(withStatus(status, today));
  if (assistantId) all.push({ assignments: { some: { staffId: assistantId, ...onDay(today) } } });
  if (unassigned !== undefined) {
    const assigned = { some: onDay(today) };
    all.push(unassigned ? { ...workGoesOn, NOT: { assignments: assigned } } : { assignments: assigned });
  }
  if (overdue !== undefined) all.push(overdue ? { nextDueOn: { lt: today } } : { NOT: { nextDueOn: { lt: today } } });
  if (withoutVisit !== undefined) {
    const unvisited = { ...workGoesOn, ...notVisitedFor(today) };
    all.push(withoutVisit ? unvisited : { NOT: unvisited });
  }
  if (withoutEntriesFrom || withoutEntriesUntil)
    all.push(
      withoutEntriesBetween(withoutEntriesFrom ?? withoutEntriesUntil!, withoutEntriesUntil ?? withoutEntriesFrom!),
    );
  if (coveredFrom || coveredUntil)
    all.push(coveredBetween(coveredFrom ?? coveredUntil!, coveredUntil ?? coveredFrom!, coveredBy));
  if (endingReason || endedFrom || endedUntil)
    all.push({
      endings: {
        some: {
          ...(endingReason && { reason: endingReason }),
          endedOn: { ...(endedFrom && { gte: endedFrom }), ...(endedUntil && { lte: endedUntil }) },
        },
      },
    });
  return { AND: all };
}
