type Query = {
  readonly text: string;
  readonly values: (asked: URLSearchParams, body: Record<string, unknown> | null) => unknown[];
  /** Lines of text instead of one JSON value. */
  readonly type?: string;
};

const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const plan = (more: string) =>
  `EXISTS (SELECT FROM help_plans p WHERE p.unit_id = f.unit_id AND p.family_id = f.id AND p.kind = 'familyWorkPlan' ${more})`;

const status = `CASE
  WHEN e.monitoring_until IS NOT NULL AND e.monitoring_ended_on IS NULL THEN 'monitoring' WHEN e.id IS NOT NULL THEN 'ended'
  WHEN i.id IS NULL THEN 'refusedAssignment' WHEN i.consent = 'refused' AND i.route <> 'court' THEN 'refusedAssistance'
  WHEN w.names IS NOT NULL AND (${plan('AND p.approved_on IS NOT NULL AND p.superseded_on IS NULL')}
    OR i.route = 'forLife' AND i.first_contact_on IS NOT NULL) THEN 'inProgress'
  WHEN w.names IS NOT NULL AND ${plan('')} THEN 'planning' WHEN w.names IS NOT NULL THEN 'assigned'
  WHEN i.decision = 'accepted' OR EXISTS (SELECT FROM assignments a WHERE a.unit_id = f.unit_id AND a.family_id = f.id) THEN 'awaitingAssignment'
  WHEN i.route IN ('socialWorker', 'childInCare') AND (i.interviewed_on IS NULL OR i.requested_on IS NULL) THEN 'interviewPending'
  ELSE 'awaitingDecision' END`;

const family = `json_build_object('id', f.id, 'name', f.name, 'signature', f.signature, 'intakeRoute', f.intake_route,
  'intakeOn', f.intake_on, 'courtSignature', f.court_signature, 'street', f.street, 'city', f.city, 'phone', f.phone,
  'lastVisitOn', f.last_visit_on, 'nextDueOn', f.next_due_on, 'revision', f.revision, 'endedOn', e.ended_on,
  'endingGround', e.ground, 'monitoringUntil', e.monitoring_until, 'status', ${status},
  'assistants', coalesce(w.names, '[]'), 'children', coalesce(c.children, 0),
  'openBy', $2::text, 'can', json_build_object('update', true, 'remove', false))`;

const beside = `
  w AS (SELECT a.family_id, json_agg(s.given_name || ' ' || s.family_name ORDER BY a.started_on, a.id) AS names
          FROM page JOIN assignments a ON a.unit_id = page.unit_id AND a.family_id = page.id
          JOIN staff s ON s.id = a.staff_id
         WHERE a.started_on <= current_date AND (a.ended_on IS NULL OR a.ended_on >= current_date) GROUP BY 1),
  c AS (SELECT m.family_id, count(*) AS children FROM page JOIN family_members m ON m.unit_id = page.unit_id AND m.family_id = page.id
         WHERE m.role = 'child' AND (m.left_on IS NULL OR m.left_on > current_date) GROUP BY 1)`;
const joined = `LEFT JOIN w ON w.family_id = f.id LEFT JOIN c ON c.family_id = f.id
  LEFT JOIN family_endings e ON e.unit_id = f.unit_id AND e.family_id = f.id AND e.reopened_on IS NULL
  LEFT JOIN intakes i ON i.unit_id = f.unit_id AND i.family_id = f.id AND i.closed_on IS NULL`;

/** The floor's statements, by the address they answer. */
export const queries: Readonly<Record<string, Query>> = {
  /** W1: an assistant's families. */
  families: {
    text: `WITH page AS MATERIALIZED (
        SELECT f.*, count(*) OVER () AS total FROM assignments a JOIN families f ON f.unit_id = a.unit_id AND f.id = a.family_id
         WHERE a.staff_id = $1 AND a.unit_id = $3 AND a.started_on <= current_date AND (a.ended_on IS NULL OR a.ended_on >= current_date)
           AND NOT EXISTS (SELECT FROM family_endings e WHERE e.unit_id = f.unit_id AND e.family_id = f.id AND e.reopened_on IS NULL)
         ORDER BY f.next_due_on NULLS LAST, f.id LIMIT 25), ${beside}
      SELECT coalesce(json_agg(${family} ORDER BY f.next_due_on NULLS LAST, f.id), '[]')::text, coalesce(max(f.total), 0) FROM page f ${joined}`,
    values: (asked) => [asked.get('staff'), 'assignment', asked.get('unit')],
  },
  /** W2: a family's page. */
  page: {
    text: `WITH page AS MATERIALIZED (SELECT f.* FROM families f WHERE f.id = $1 AND f.unit_id = $3), ${beside},
      plan AS MATERIALIZED (SELECT p.* FROM help_plans p WHERE p.unit_id = $3 AND p.family_id = $1
         ORDER BY p.approved_on IS NOT NULL AND p.superseded_on IS NULL DESC, p.version DESC LIMIT 1),
      entry AS MATERIALIZED (SELECT l.* FROM activity_logs l WHERE l.unit_id = $3 AND l.family_id = $1 ORDER BY l.held_on DESC, l.id DESC LIMIT 20)
      SELECT json_build_object('family', ${family},
        'members', (SELECT coalesce(json_agg(json_build_object('id', m.id, 'familyId', m.family_id, 'personId', m.person_id, 'role', m.role,
           'joinedOn', m.joined_on, 'leftOn', m.left_on, 'leftReason', m.left_reason, 'expectedOn', p.expected_on, 'revision', m.revision,
           'can', json_build_object('update', true, 'remove', false), 'givenName', p.given_name, 'familyName', p.family_name, 'bornOn', p.born_on,
           'phone', p.phone) ORDER BY m.joined_on, m.id), '[]') FROM family_members m JOIN people p ON p.id = m.person_id WHERE m.unit_id = $3 AND m.family_id = $1),
        'plan', (SELECT json_build_object('id', p.id, 'kind', p.kind, 'familyId', p.family_id, 'childId', p.child_id, 'version', p.version,
           'mainGoal', p.main_goal, 'difficulties', p.difficulties, 'strengths', p.strengths, 'needs', p.needs, 'draftedOn', p.drafted_on,
           'draftedById', p.drafted_by_id, 'submittedOn', p.submitted_on, 'approvedOn', p.approved_on, 'approvedById', p.approved_by_id,
           'supersededOn', p.superseded_on, 'revision', p.revision, 'subjectName', f.name,
           'status', CASE WHEN p.superseded_on IS NOT NULL THEN 'superseded' WHEN p.approved_on IS NOT NULL THEN 'inForce' WHEN p.submitted_on IS NOT NULL THEN 'submitted' ELSE 'draft' END,
           'draftedByName', (SELECT given_name || ' ' || family_name FROM staff WHERE id = p.drafted_by_id),
           'approvedByName', (SELECT given_name || ' ' || family_name FROM staff WHERE id = p.approved_by_id),
           'can', json_build_object('update', p.submitted_on IS NULL AND p.approved_on IS NULL, 'remove', false)) FROM plan p),
        'goals', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'planId', g.plan_id, 'position', g.position, 'area', g.area,
           'title', g.title, 'indicator', g.indicator, 'progress', g.progress, 'originId', g.origin_id, 'revision', g.revision, 'can', json_build_object('update', p.superseded_on IS NULL,
           'remove', p.submitted_on IS NULL AND p.approved_on IS NULL)) ORDER BY g.position, g.id), '[]')
           FROM plan p JOIN plan_goals g ON g.unit_id = p.unit_id AND g.plan_id = p.id),
        'activities', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'goalId', a.goal_id, 'position', a.position, 'title', a.title,
           'formOfSupport', a.form_of_support, 'responsible', a.responsible, 'responsibleName', a.responsible_name,
           'responsiblePersonId', a.responsible_person_id, 'dueOn', a.due_on,
           'expectedEffect', a.expected_effect, 'status', a.status, 'originId', a.origin_id, 'revision', a.revision, 'can', json_build_object('update', p.superseded_on IS NULL,
           'remove', p.submitted_on IS NULL AND p.approved_on IS NULL)) ORDER BY g.position, a.position, a.id), '[]')
           FROM plan p JOIN plan_goals g ON g.unit_id = p.unit_id AND g.plan_id = p.id JOIN plan_activities a ON a.unit_id = g.unit_id AND a.goal_id = g.id),
        'entries', (SELECT coalesce(json_agg(json_build_object('id', l.id, 'familyId', l.family_id, 'fosterFamilyId', l.foster_family_id,
           'kind', l.kind, 'outcome', l.outcome, 'heldOn', l.held_on, 'startedAt', l.started_at, 'minutes', l.minutes, 'place', l.place,
           'presentIds', l.present_ids, 'childSeen', l.child_seen, 'formsOfSupport', l.forms_of_support, 'completedActivityIds', l.completed_activity_ids,
           'institution', l.institution, 'children', l.children, 'taskCodes', l.task_codes, 'travelMeans', l.travel_means, 'travelKm', l.travel_km,
           'travelMinutes', l.travel_minutes, 'occasionId', l.occasion_id, 'occasionMinutes', l.occasion_minutes, 'unread', l.unread,
           'note', l.note, 'noteToFollow', l.note_to_follow, 'nextVisitOn', l.next_visit_on, 'recordedById', l.recorded_by_id, 'revision', l.revision,
           'subjectName', f.name, 'recordedByName', (SELECT given_name || ' ' || family_name FROM staff WHERE id = l.recorded_by_id),
           'recordedAt', ${moment('l.recorded_at')}, 'receivedAt', ${moment('l.received_at')}, 'freelyEditable', now() - l.received_at <= interval '7 days',
           'goalMoves', (SELECT coalesce(json_agg(json_build_object('goalId', m.goal_id, 'direction', m.direction)), '[]') FROM goal_moves m WHERE m.unit_id = $3 AND m.activity_log_id = l.id),
           'corrections', (SELECT count(*) FROM activity_log_corrections c WHERE c.unit_id = $3 AND c.activity_log_id = l.id),
           'can', json_build_object('update', l.recorded_by_id = $4, 'remove', false)) ORDER BY l.held_on DESC, l.id DESC), '[]') FROM entry l)
        )::text FROM page f ${joined}`,
    values: (asked) => [asked.get('family'), 'assignment', asked.get('unit'), asked.get('staff')],
  },
  /** W3: record a visit, with its audit row. */
  record: {
    text: `WITH entry AS (
        INSERT INTO activity_logs (id, unit_id, family_id, kind, outcome, held_on, started_at, minutes, place, forms_of_support, note, recorded_by_id, recorded_at)
          SELECT id, unit_id, family_id, kind, outcome, held_on, started_at, minutes, place, forms_of_support, note, recorded_by_id, recorded_at
            FROM jsonb_populate_record(NULL::activity_logs, $1) RETURNING *),
      trace AS (
        INSERT INTO audit_events (unit_id, actor_id, actor_role, action, resource, resource_ids, file_ids, request_id)
          SELECT unit_id, recorded_by_id, 'assistant', 'create', 'activity-logs', ARRAY[id], ARRAY[family_id], gen_random_uuid() FROM entry)
      SELECT json_build_object('id', id, 'familyId', family_id, 'kind', kind, 'outcome', outcome, 'heldOn', held_on, 'startedAt', started_at,
        'minutes', minutes, 'place', place, 'formsOfSupport', forms_of_support, 'note', note, 'recordedById', recorded_by_id, 'revision', revision)::text FROM entry`,
    values: (_, body) => [JSON.stringify(body)],
  },
  /** W4: families by a part of their name, within the unit. */
  search: {
    text: `WITH page AS MATERIALIZED (
        SELECT f.*, count(*) OVER () AS total FROM families f WHERE f.unit_id = $1 AND f.search_name LIKE $3 ORDER BY f.name, f.id LIMIT 25), ${beside}
      SELECT coalesce(json_agg(${family} ORDER BY f.name, f.id), '[]')::text, coalesce(max(f.total), 0) FROM page f ${joined}`,
    values: (asked) => [asked.get('unit'), null, `%${asked.get('q')}%`],
  },
  /** W5: the figures of a unit's programme report, each table scanned once. */
  report: {
    text: `WITH entry AS MATERIALIZED (
        SELECT recorded_by_id, kind, forms_of_support, outcome = 'tookPlace' AS took_place, count(*) AS entries, sum(minutes) AS minutes,
               count(*) FILTER (WHERE note_to_follow) AS to_follow
          FROM activity_logs WHERE unit_id = $1 AND held_on BETWEEN $2 AND $3 GROUP BY 1, 2, 3, 4),
      covered AS MATERIALIZED (SELECT DISTINCT family_id FROM assignments
         WHERE unit_id = $1 AND family_id IS NOT NULL AND started_on <= $3 AND (ended_on IS NULL OR ended_on >= $2))
      SELECT json_build_object(
        'work', (SELECT json_agg(entry) FROM entry),
        'families', (SELECT json_agg(r) FROM (SELECT intake_route, count(*) FROM covered JOIN families ON id = family_id GROUP BY 1) r),
        'children', (SELECT count(DISTINCT person_id) FROM covered JOIN family_members m USING (family_id) JOIN people p ON p.id = m.person_id
           WHERE m.role = 'child' AND m.joined_on <= $3 AND (m.left_on IS NULL OR m.left_on >= $2) AND (p.born_on IS NULL OR p.born_on > $2::date - interval '18 years')),
        'fosterFamilies', (SELECT count(DISTINCT foster_family_id) FROM assignments
           WHERE unit_id = $1 AND foster_family_id IS NOT NULL AND started_on <= $3 AND (ended_on IS NULL OR ended_on >= $2)),
        'childrenInCare', (SELECT count(DISTINCT child_id) FROM placements WHERE unit_id = $1 AND placed_on <= $3 AND (ended_on IS NULL OR ended_on > $2)),
        'endings', (SELECT json_agg(r) FROM (SELECT reason, count(*) FROM family_endings WHERE unit_id = $1 AND ended_on BETWEEN $2 AND $3 GROUP BY 1) r),
        'deadlines', (SELECT json_agg(r) FROM (SELECT met_on IS NULL, closed_on IS NULL, count(*) FROM obligations WHERE unit_id = $1 AND due_on BETWEEN $2 AND $3 GROUP BY 1, 2) r),
        'withoutEntries', (SELECT count(*) FROM covered c WHERE NOT EXISTS (
           SELECT FROM activity_logs l WHERE l.unit_id = $1 AND l.family_id = c.family_id AND l.held_on BETWEEN $2 AND $3)))::text`,
    values: (asked) => [asked.get('unit'), asked.get('from'), asked.get('until')],
  },
  /** W5 of all units: the figures of everybody's programme report, each table scanned once. */
  totals: {
    text: `WITH entry AS MATERIALIZED (
        SELECT unit_id, forms_of_support, kind, outcome = 'tookPlace' AS took_place, count(*) AS entries, sum(minutes) AS minutes
          FROM activity_logs WHERE held_on BETWEEN $1 AND $2 GROUP BY 1, 2, 3, 4),
      form AS MATERIALIZED (
        SELECT DISTINCT s.unit_id, s.forms_of_support, d.programme_form FROM (SELECT DISTINCT unit_id, forms_of_support FROM entry) s
         CROSS JOIN unnest(s.forms_of_support) AS named JOIN forms_of_support d ON d.unit_id = s.unit_id AND d.code = named),
      assigned AS MATERIALIZED (SELECT family_id, foster_family_id, started_on, ended_on FROM assignments
         WHERE started_on <= $2 AND (ended_on IS NULL OR ended_on >= $1)),
      covered AS MATERIALIZED (SELECT DISTINCT family_id FROM assigned WHERE family_id IS NOT NULL),
      fosters AS MATERIALIZED (SELECT DISTINCT foster_family_id FROM assigned WHERE foster_family_id IS NOT NULL),
      last_day AS (SELECT count(DISTINCT family_id) AS families, count(DISTINCT foster_family_id) AS foster_families
         FROM assigned WHERE started_on <= $2 AND (ended_on IS NULL OR ended_on >= $2))
      SELECT json_build_object(
        'families', (SELECT count(*) FROM covered), 'familiesOnLastDay', (SELECT families FROM last_day),
        'familiesByRoute', (SELECT json_object_agg(intake_route, n) FROM (
           SELECT intake_route, count(*) AS n FROM covered JOIN families ON id = family_id GROUP BY 1) r),
        'children', (SELECT count(DISTINCT person_id) FROM covered JOIN family_members m USING (family_id) JOIN people p ON p.id = m.person_id
           WHERE m.role = 'child' AND m.joined_on <= $2 AND (m.left_on IS NULL OR m.left_on >= $1)
             AND (p.born_on IS NULL OR (p.born_on > $1::date - interval '18 years' AND p.born_on <= $2))),
        'fosterFamilies', (SELECT count(*) FROM fosters), 'fosterFamiliesOnLastDay', (SELECT foster_families FROM last_day),
        'childrenInCare', (SELECT count(DISTINCT child_id) FROM placements JOIN fosters USING (foster_family_id)
           WHERE placed_on <= $2 AND (ended_on IS NULL OR ended_on >= $1)),
        'endings', (SELECT json_object_agg(reason, n) FROM (SELECT reason, count(*) AS n FROM family_endings WHERE ended_on BETWEEN $1 AND $2 GROUP BY 1) r),
        'byForm', (SELECT json_object_agg(programme_form, w) FROM (
           SELECT programme_form, json_build_object('entries', sum(entries), 'visits', coalesce(sum(entries) FILTER (WHERE kind = 'visit'), 0), 'minutes', sum(minutes)) AS w
             FROM entry JOIN form USING (unit_id, forms_of_support) WHERE took_place GROUP BY 1) r),
        'total', (SELECT json_build_object('entries', sum(entries), 'visits', sum(entries) FILTER (WHERE kind = 'visit'), 'minutes', sum(minutes)) FROM entry WHERE took_place),
        'attempts', (SELECT sum(entries) FROM entry WHERE NOT took_place),
        'deadlines', (SELECT json_build_object('due', count(*) FILTER (WHERE closed_on IS NULL OR (met_on IS NULL AND due_on < closed_on)),
             'met', count(*) FILTER (WHERE closed_on IS NULL AND met_on <= due_on), 'metLate', count(*) FILTER (WHERE closed_on IS NULL AND met_on > due_on),
             'missedOrOverdue', count(*) FILTER (WHERE met_on IS NULL AND (due_on < closed_on OR (closed_on IS NULL AND due_on < current_date))))
           FROM obligations WHERE due_on BETWEEN $1 AND $2))::text AS answer`,
    values: (asked) => [asked.get('from'), asked.get('until')],
  },
  /** W6: entries of a period as lines of text. */
  export: {
    text: `SELECT concat_ws(';', l.held_on, l.started_at, l.kind, l.outcome, coalesce(f.signature, ff.signature), coalesce(f.name, ff.name),
        s.given_name || ' ' || s.family_name, l.minutes, l.place, array_to_string(l.forms_of_support, ', '), '"' || replace(l.note, '"', '""') || '"') || E'\\r\\n'
      FROM activity_logs l LEFT JOIN families f ON f.id = l.family_id LEFT JOIN foster_families ff ON ff.id = l.foster_family_id
      JOIN staff s ON s.id = l.recorded_by_id WHERE l.unit_id = $1 AND l.held_on BETWEEN $2 AND $3 ORDER BY l.held_on, l.id`,
    values: (asked) => [asked.get('unit'), asked.get('from'), asked.get('until')],
    type: 'text/csv',
  },
};
