type Query = {
  readonly text: string;
  readonly values: (asked: URLSearchParams, body: Record<string, unknown> | null) => unknown[];
  /** Lines of text instead of one JSON value. */
  readonly type?: string;
};

const family = `json_build_object('id', f.id, 'name', f.name, 'signature', f.signature, 'intakeRoute', f.intake_route,
  'intakeOn', f.intake_on, 'courtSignature', f.court_signature, 'street', f.street, 'city', f.city, 'phone', f.phone,
  'lastVisitOn', f.last_visit_on, 'nextDueOn', f.next_due_on, 'revision', f.revision, 'endedOn', e.ended_on,
  'endingReason', e.reason, 'assistants', coalesce(w.names, '[]'), 'children', coalesce(c.children, 0),
  'openBy', $2::text, 'can', json_build_object('update', true, 'remove', false))`;

const beside = `
  w AS (SELECT a.family_id, json_agg(s.given_name || ' ' || s.family_name ORDER BY a.started_on, a.id) AS names
          FROM page JOIN assignments a ON a.unit_id = page.unit_id AND a.family_id = page.id
          JOIN staff s ON s.id = a.staff_id
         WHERE a.started_on <= current_date AND (a.ended_on IS NULL OR a.ended_on >= current_date) GROUP BY 1),
  c AS (SELECT m.family_id, count(*) AS children FROM page JOIN family_members m ON m.unit_id = page.unit_id AND m.family_id = page.id
         WHERE m.role = 'child' AND (m.left_on IS NULL OR m.left_on > current_date) GROUP BY 1)`;
const joined = `LEFT JOIN w ON w.family_id = f.id LEFT JOIN c ON c.family_id = f.id
  LEFT JOIN family_endings e ON e.unit_id = f.unit_id AND e.family_id = f.id`;

/** The floor's statements, by the address they answer. */
export const queries: Readonly<Record<string, Query>> = {
  /** W1: an assistant's families. */
  families: {
    text: `WITH page AS MATERIALIZED (
        SELECT f.*, count(*) OVER () AS total FROM assignments a JOIN families f ON f.unit_id = a.unit_id AND f.id = a.family_id
         WHERE a.staff_id = $1 AND a.unit_id = $3 AND a.started_on <= current_date AND (a.ended_on IS NULL OR a.ended_on >= current_date)
           AND NOT EXISTS (SELECT FROM family_endings e WHERE e.unit_id = f.unit_id AND e.family_id = f.id)
         ORDER BY f.next_due_on NULLS LAST, f.id LIMIT 25), ${beside}
      SELECT coalesce(json_agg(${family} ORDER BY f.next_due_on NULLS LAST, f.id), '[]')::text, coalesce(max(f.total), 0) FROM page f ${joined}`,
    values: (asked) => [asked.get('staff'), 'assignment', asked.get('unit')],
  },
};
