-- The second wall, third part: which rows, which columns, for whom. It says again, in the database's own words, what
-- server/<feature>/<feature>Policy.ts says; tests hold the two against each other and against the lists.
--
-- How a policy is written here, because anything else is a thousand times slower (docs/security.md):
--   * one role, one command, no OR at its top;
--   * who is asking is asked once for the statement: (SELECT wall.…);
--   * a set is computed once for the statement: = ANY (ARRAY(SELECT wall.…));
--   * (false) says nothing is there: the role asks about the table in passing, through a relation of another.

SET LOCAL ROLE piecza_owner;

-- A table is shut before anything is granted on it: row-level security holds for its owner too.
CREATE FUNCTION wall.shut(VARIADIC tables regclass[]) RETURNS void LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  shut regclass;
BEGIN
  FOREACH shut IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', shut);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', shut);
    -- Migrations, and the bodies of reviewed functions.
    EXECUTE format('CREATE POLICY owner ON %s TO piecza_owner USING (true)', shut);
  END LOOP;
END $$;

SELECT wall.shut(VARIADIC array_agg(oid::regclass)) FROM pg_class
 WHERE relnamespace IN ('public'::regnamespace, 'auth'::regnamespace, 'wall'::regnamespace)
   AND relkind = 'r' AND relname <> '_prisma_migrations';

-- ---------------------------------------------------------------------------------------------------------------------
-- Sets: which files are open, and which are closed whatever else would open them.

CREATE FUNCTION wall.closed_families() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
  SELECT c.family_id FROM wall.standing() me
    JOIN public.conflicts_of_interest c ON c.unit_id = me.unit_id AND c.staff_id = me.actor_id
   WHERE c.withdrawn_at IS NULL AND c.family_id IS NOT NULL
  UNION
  SELECT s.family_id FROM wall.standing() me JOIN public.seals s ON s.unit_id = me.unit_id
   WHERE s.lifted_at IS NULL AND s.family_id IS NOT NULL AND me.actor_id <> ALL (s.named_ids)
$$;

CREATE FUNCTION wall.closed_foster_families() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
  SELECT c.foster_family_id FROM wall.standing() me
    JOIN public.conflicts_of_interest c ON c.unit_id = me.unit_id AND c.staff_id = me.actor_id
   WHERE c.withdrawn_at IS NULL AND c.foster_family_id IS NOT NULL
  UNION
  SELECT s.foster_family_id FROM wall.standing() me JOIN public.seals s ON s.unit_id = me.unit_id
   WHERE s.lifted_at IS NULL AND s.foster_family_id IS NOT NULL AND me.actor_id <> ALL (s.named_ids)
$$;

-- What is written about a child in care belongs to the foster family's file.
CREATE FUNCTION wall.closed_children() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
  SELECT p.child_id FROM wall.closed_foster_families() f JOIN public.placements p ON p.foster_family_id = f
$$;

CREATE FUNCTION wall.closed_files() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 10 AS $$
  SELECT wall.closed_families() UNION ALL SELECT wall.closed_foster_families() UNION ALL SELECT wall.closed_children()
$$;

-- Known through closed files only. Someone who also belongs to an open file is seen there.
CREATE FUNCTION wall.closed_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
  WITH shut AS MATERIALIZED (SELECT id FROM wall.closed_files() AS id),
       link AS MATERIALIZED (
         SELECT person_id, family_id AS file FROM public.family_members WHERE family_id IN (SELECT id FROM shut)
         UNION ALL SELECT child_id, foster_family_id FROM public.placements WHERE foster_family_id IN (SELECT id FROM shut)
         UNION ALL SELECT person_id, foster_family_id FROM public.foster_carers WHERE foster_family_id IN (SELECT id FROM shut))
  SELECT person_id FROM link
  EXCEPT SELECT m.person_id FROM link JOIN public.family_members m USING (person_id) WHERE m.family_id NOT IN (SELECT id FROM shut)
  EXCEPT SELECT p.child_id FROM link JOIN public.placements p ON p.child_id = person_id WHERE p.foster_family_id NOT IN (SELECT id FROM shut)
  EXCEPT SELECT c.person_id FROM link JOIN public.foster_carers c USING (person_id) WHERE c.foster_family_id NOT IN (SELECT id FROM shut)
$$;

CREATE FUNCTION wall.closed_plans() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
  SELECT id FROM public.help_plans WHERE family_id IN (SELECT wall.closed_families())
  UNION ALL SELECT id FROM public.help_plans WHERE child_id IN (SELECT wall.closed_children())
$$;

CREATE FUNCTION wall.closed_goals() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
  SELECT id FROM public.plan_goals WHERE plan_id IN (SELECT wall.closed_plans())
$$;

-- Whoever one looks after today, oneself or in place of an absent colleague, and what one opened in an emergency.
CREATE FUNCTION wall.my_families() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
  WITH me AS MATERIALIZED (SELECT *, wall.day_of(at) AS today FROM wall.standing() WHERE role = 'assistant'),
       acts_for AS (
         SELECT actor_id AS staff_id FROM me
         UNION SELECT s.absent_id FROM me JOIN public.substitutions s
           ON s.unit_id = me.unit_id AND s.substitute_id = me.actor_id AND today BETWEEN s.started_on AND s.ended_on)
  SELECT a.family_id FROM me JOIN acts_for ON true JOIN public.assignments a
      ON a.unit_id = me.unit_id AND a.staff_id = acts_for.staff_id
   WHERE a.family_id IS NOT NULL AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)
  UNION SELECT e.family_id FROM me JOIN public.emergency_accesses e ON e.unit_id = me.unit_id AND e.staff_id = me.actor_id
   WHERE e.family_id IS NOT NULL AND e.granted_at <= me.at AND e.expires_at > me.at
  EXCEPT SELECT wall.closed_families()
$$;

CREATE FUNCTION wall.my_foster_families() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
  WITH me AS MATERIALIZED (SELECT *, wall.day_of(at) AS today FROM wall.standing() WHERE role = 'coordinator'),
       acts_for AS (
         SELECT actor_id AS staff_id FROM me
         UNION SELECT s.absent_id FROM me JOIN public.substitutions s
           ON s.unit_id = me.unit_id AND s.substitute_id = me.actor_id AND today BETWEEN s.started_on AND s.ended_on)
  SELECT a.foster_family_id FROM me JOIN acts_for ON true JOIN public.assignments a
      ON a.unit_id = me.unit_id AND a.staff_id = acts_for.staff_id
   WHERE a.foster_family_id IS NOT NULL AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)
  UNION SELECT e.foster_family_id FROM me JOIN public.emergency_accesses e ON e.unit_id = me.unit_id AND e.staff_id = me.actor_id
   WHERE e.foster_family_id IS NOT NULL AND e.granted_at <= me.at AND e.expires_at > me.at
  EXCEPT SELECT wall.closed_foster_families()
$$;

-- Children who live today with one of my foster families. The last day of a stay belongs to the place a child moves to.
CREATE FUNCTION wall.my_children() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 30 AS $$
  SELECT p.child_id FROM wall.standing() me, wall.my_foster_families() f
    JOIN public.placements p ON p.foster_family_id = f
   WHERE p.placed_on <= wall.day_of(me.at) AND (p.ended_on IS NULL OR p.ended_on > wall.day_of(me.at))
$$;

-- Whose names I may read: the members of my families; the children in my care and those who care for them.
CREATE FUNCTION wall.my_people() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 60 AS $$
  SELECT m.person_id FROM wall.my_families() f JOIN public.family_members m ON m.family_id = f
  UNION SELECT wall.my_children()
  UNION SELECT c.person_id FROM wall.my_foster_families() f JOIN public.foster_carers c ON c.foster_family_id = f
$$;

-- An assistant learns where the children of her families live now; a coordinator also where they lived before, and who
-- has lived with his foster families.
CREATE FUNCTION wall.my_placements() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 60 AS $$
  SELECT p.id FROM wall.standing() me, wall.my_people() person JOIN public.placements p ON p.child_id = person
   WHERE me.role = 'assistant' AND p.placed_on <= wall.day_of(me.at) AND (p.ended_on IS NULL OR p.ended_on > wall.day_of(me.at))
  UNION SELECT p.id FROM wall.my_foster_families() f JOIN public.placements p ON p.foster_family_id = f
  UNION SELECT p.id FROM wall.my_children() child JOIN public.placements p ON p.child_id = child
$$;

-- Homes of the children of an assistant's families, unless they are to be kept from the birth family's side.
CREATE FUNCTION wall.homes_of_my_children() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 10 AS $$
  SELECT f.id FROM wall.standing() me, wall.my_placements() stay
    JOIN public.placements p ON p.id = stay JOIN public.foster_families f ON f.id = p.foster_family_id
   WHERE me.role = 'assistant' AND NOT f.address_hidden
  EXCEPT SELECT wall.closed_foster_families()
$$;

-- My plans: all of them, those still drafts, or those not yet superseded.
CREATE FUNCTION wall.my_plans(which text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 60 AS $$
  SELECT p.id FROM (
    SELECT plan.* FROM wall.my_families() f JOIN public.help_plans plan ON plan.family_id = f
    UNION ALL SELECT plan.* FROM wall.my_children() child JOIN public.help_plans plan ON plan.child_id = child) p
   WHERE CASE which WHEN 'all' THEN true WHEN 'drafts' THEN p.submitted_on IS NULL AND p.approved_on IS NULL
     WHEN 'current' THEN p.superseded_on IS NULL END
$$;

CREATE FUNCTION wall.my_goals(which text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 200 AS $$
  SELECT g.id FROM wall.my_plans(which) plan JOIN public.plan_goals g ON g.plan_id = plan
$$;

CREATE INDEX ON placements (foster_family_id);
CREATE INDEX ON placements (child_id);
CREATE INDEX ON family_members (family_id);
CREATE INDEX ON family_members (person_id);
CREATE INDEX ON foster_carers (foster_family_id);
CREATE INDEX ON foster_carers (person_id);
CREATE INDEX ON help_plans (family_id);
CREATE INDEX ON help_plans (child_id);
CREATE INDEX ON plan_goals (plan_id);

GRANT EXECUTE ON FUNCTION wall.closed_families(), wall.closed_foster_families(), wall.closed_files(), wall.closed_children(),
  wall.closed_people(), wall.closed_plans(), wall.closed_goals() TO piecza_supervisor;
GRANT EXECUTE ON FUNCTION wall.my_families(), wall.my_foster_families(), wall.my_children(), wall.my_people(),
  wall.my_placements(), wall.homes_of_my_children(), wall.my_plans(text), wall.my_goals(text)
  TO piecza_assistant, piecza_coordinator;

-- ---------------------------------------------------------------------------------------------------------------------
-- Families and their members.

-- An assistant sees the families open to her; a supervisor the unit's. Nobody deletes one.
CREATE POLICY assistant_read ON families FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_change ON families FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY supervisor_read ON families FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(id <> ALL (ARRAY(SELECT wall.closed_families())), true));
CREATE POLICY supervisor_change ON families FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(id <> ALL (ARRAY(SELECT wall.closed_families())), true));
CREATE POLICY supervisor_create ON families FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY coordinator_read ON families FOR SELECT TO piecza_coordinator
  USING (false);
CREATE POLICY worker_read ON families FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON families TO piecza_assistant, piecza_supervisor, piecza_coordinator;
GRANT UPDATE (name, signature, intake_route, intake_on, court_signature, street, city, phone, revision) ON families TO piecza_assistant, piecza_supervisor;
GRANT INSERT ON families TO piecza_supervisor;
GRANT SELECT (id, unit_id) ON families TO piecza_worker;

CREATE POLICY assistant_read ON family_members FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY coordinator_read ON family_members FOR SELECT TO piecza_coordinator
  USING (false);
CREATE POLICY supervisor_read ON family_members FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
CREATE POLICY supervisor_create ON family_members FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
CREATE POLICY gate_read ON family_members FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON family_members TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON family_members TO piecza_supervisor;
GRANT SELECT (id, unit_id, family_id, person_id) ON family_members TO piecza_gate;

CREATE POLICY assistant_read ON family_endings FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY coordinator_read ON family_endings FOR SELECT TO piecza_coordinator
  USING (false);
CREATE POLICY supervisor_read ON family_endings FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
CREATE POLICY worker_read ON family_endings FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON family_endings TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT SELECT (id, unit_id, family_id, ended_on) ON family_endings TO piecza_worker;

-- A person is seen through the files they belong to.
CREATE POLICY assistant_read ON people FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY coordinator_read ON people FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY supervisor_read ON people FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(id <> ALL (ARRAY(SELECT wall.closed_people())), true));
CREATE POLICY supervisor_create ON people FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY worker_read ON people FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON people TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON people TO piecza_supervisor;
GRANT SELECT (id, unit_id, born_on) ON people TO piecza_worker;

-- Foster families, their carers, and the children who live with them.

CREATE POLICY assistant_read ON foster_families FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND id = ANY (ARRAY(SELECT wall.homes_of_my_children())));
CREATE POLICY coordinator_read ON foster_families FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND id = ANY (ARRAY(SELECT wall.my_foster_families())));
CREATE POLICY supervisor_read ON foster_families FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY supervisor_change ON foster_families FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
GRANT SELECT ON foster_families TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT UPDATE (address_hidden, revision) ON foster_families TO piecza_supervisor;

CREATE POLICY assistant_read ON foster_carers FOR SELECT TO piecza_assistant
  USING (false);
CREATE POLICY coordinator_read ON foster_carers FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())));
CREATE POLICY supervisor_read ON foster_carers FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY gate_read ON foster_carers FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON foster_carers TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT SELECT (id, unit_id, foster_family_id, person_id) ON foster_carers TO piecza_gate;

CREATE POLICY assistant_read ON placements FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND id = ANY (ARRAY(SELECT wall.my_placements())));
CREATE POLICY coordinator_read ON placements FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND id = ANY (ARRAY(SELECT wall.my_placements())));
CREATE POLICY supervisor_read ON placements FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY gate_read ON placements FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY worker_read ON placements FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON placements TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT SELECT (id, unit_id, foster_family_id, child_id) ON placements TO piecza_gate;
GRANT SELECT (id, unit_id, child_id, foster_family_id, placed_on, ended_on) ON placements TO piecza_worker;

-- Workers see who else looks after the files open to them; only a supervisor decides.
CREATE POLICY assistant_read ON assignments FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY coordinator_read ON assignments FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())));
CREATE POLICY supervisor_read ON assignments FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY supervisor_create ON assignments FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY supervisor_change ON assignments FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY gate_read ON assignments FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY worker_read ON assignments FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON assignments TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON assignments TO piecza_supervisor;
GRANT UPDATE (ended_on, revision) ON assignments TO piecza_supervisor;
GRANT SELECT (id, unit_id, staff_id, family_id, foster_family_id, started_on, ended_on) ON assignments TO piecza_gate, piecza_worker;

-- What was written down: entries, their parts, assessments, plans.

-- Whoever the file is open to reads; only the author writes. A file keeps what was written in it.
CREATE POLICY assistant_read ON activity_logs FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_create ON activity_logs FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_change ON activity_logs FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON activity_logs FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())));
CREATE POLICY coordinator_create ON activity_logs FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY coordinator_change ON activity_logs FOR UPDATE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON activity_logs FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
GRANT SELECT ON activity_logs TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON activity_logs TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (kind, outcome, held_on, started_at, minutes, place, present_ids, child_seen, forms_of_support, note, completed_activity_ids, note_to_follow, next_visit_on, revision) ON activity_logs TO piecza_assistant, piecza_coordinator;

CREATE POLICY assistant_read ON goal_moves FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_create ON goal_moves FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_remove ON goal_moves FOR DELETE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON goal_moves FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())));
CREATE POLICY coordinator_create ON goal_moves FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY coordinator_remove ON goal_moves FOR DELETE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON goal_moves FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
GRANT SELECT ON goal_moves TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON goal_moves TO piecza_assistant, piecza_coordinator;
GRANT DELETE ON goal_moves TO piecza_assistant, piecza_coordinator;

CREATE POLICY assistant_read ON activity_log_corrections FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_create ON activity_log_corrections FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND recorded_by_id = (SELECT wall.actor_as('assistant')) AND corrected_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON activity_log_corrections FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())));
CREATE POLICY coordinator_create ON activity_log_corrections FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())) AND recorded_by_id = (SELECT wall.actor_as('coordinator')) AND corrected_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON activity_log_corrections FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
GRANT SELECT ON activity_log_corrections TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON activity_log_corrections TO piecza_assistant, piecza_coordinator;

CREATE POLICY assistant_read ON assessments FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_create ON assessments FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON assessments FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())));
CREATE POLICY coordinator_create ON assessments FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON assessments FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
CREATE POLICY worker_read ON assessments FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON assessments TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON assessments TO piecza_assistant, piecza_coordinator;
GRANT SELECT (id, unit_id, family_id, child_id, held_on) ON assessments TO piecza_worker;

-- The assistant writes family work plans, the coordinator plans of children, until they are approved; a supervisor
-- decides about both.
CREATE POLICY assistant_read ON help_plans FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_change ON help_plans FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND approved_on IS NULL);
CREATE POLICY assistant_create ON help_plans FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND drafted_by_id = (SELECT wall.actor_as('assistant'))
    AND approved_on IS NULL AND approved_by_id IS NULL);
CREATE POLICY coordinator_read ON help_plans FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())));
CREATE POLICY coordinator_change ON help_plans FOR UPDATE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())) AND approved_on IS NULL);
CREATE POLICY coordinator_create ON help_plans FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())) AND drafted_by_id = (SELECT wall.actor_as('coordinator'))
    AND approved_on IS NULL AND approved_by_id IS NULL);
CREATE POLICY supervisor_read ON help_plans FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
CREATE POLICY supervisor_change ON help_plans FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
GRANT SELECT ON help_plans TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT UPDATE (main_goal, difficulties, strengths, needs, submitted_on, submitted_by_id, revision) ON help_plans TO piecza_assistant, piecza_coordinator;
GRANT INSERT ON help_plans TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (submitted_on, submitted_by_id, approved_on, approved_by_id, return_comment, superseded_on, revision) ON help_plans TO piecza_supervisor;

-- Goals and activities come and go while the plan is a draft; afterwards only their progress moves.
CREATE POLICY assistant_read ON plan_goals FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('all'))));
CREATE POLICY coordinator_read ON plan_goals FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('all'))));
CREATE POLICY assistant_create ON plan_goals FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))));
CREATE POLICY assistant_remove ON plan_goals FOR DELETE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))));
CREATE POLICY coordinator_create ON plan_goals FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))));
CREATE POLICY coordinator_remove ON plan_goals FOR DELETE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))));
CREATE POLICY assistant_change ON plan_goals FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('current'))));
CREATE POLICY coordinator_change ON plan_goals FOR UPDATE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND plan_id = ANY (ARRAY(SELECT wall.my_plans('current'))));
CREATE POLICY supervisor_read ON plan_goals FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(plan_id <> ALL (ARRAY(SELECT wall.closed_plans())), true));
GRANT SELECT ON plan_goals TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON plan_goals TO piecza_assistant, piecza_coordinator;
GRANT DELETE ON plan_goals TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (area, title, progress, revision) ON plan_goals TO piecza_assistant, piecza_coordinator;

CREATE POLICY assistant_read ON plan_activities FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('all'))));
CREATE POLICY coordinator_read ON plan_activities FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('all'))));
CREATE POLICY assistant_create ON plan_activities FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('drafts'))));
CREATE POLICY assistant_remove ON plan_activities FOR DELETE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('drafts'))));
CREATE POLICY coordinator_create ON plan_activities FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('drafts'))));
CREATE POLICY coordinator_remove ON plan_activities FOR DELETE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('drafts'))));
CREATE POLICY assistant_change ON plan_activities FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('current'))));
CREATE POLICY coordinator_change ON plan_activities FOR UPDATE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND goal_id = ANY (ARRAY(SELECT wall.my_goals('current'))));
CREATE POLICY supervisor_read ON plan_activities FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(goal_id <> ALL (ARRAY(SELECT wall.closed_goals())), true));
GRANT SELECT ON plan_activities TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON plan_activities TO piecza_assistant, piecza_coordinator;
GRANT DELETE ON plan_activities TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (title, form_of_support, responsible, responsible_name, due_on, expected_effect, status, revision) ON plan_activities TO piecza_assistant, piecza_coordinator;

-- Duties, which follow from facts: whoever writes the facts lets the rules write these. Reminders are the worker's.

CREATE POLICY assistant_read ON obligations FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_create ON obligations FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY assistant_change ON obligations FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())));
CREATE POLICY coordinator_read ON obligations FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())));
CREATE POLICY coordinator_create ON obligations FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())));
CREATE POLICY coordinator_change ON obligations FOR UPDATE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND child_id = ANY (ARRAY(SELECT wall.my_children())));
CREATE POLICY supervisor_read ON obligations FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
CREATE POLICY supervisor_create ON obligations FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
CREATE POLICY supervisor_change ON obligations FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
CREATE POLICY worker_read ON obligations FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_create ON obligations FOR INSERT TO piecza_worker
  WITH CHECK (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_change ON obligations FOR UPDATE TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON obligations TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_worker;
GRANT INSERT ON obligations TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_worker;
GRANT UPDATE (rule, started_on, started_with, due_on, met_on, closed_on) ON obligations TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_worker;

CREATE POLICY assistant_read ON notifications FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND staff_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON notifications FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND staff_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON notifications FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND staff_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY worker_read ON notifications FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_create ON notifications FOR INSERT TO piecza_worker
  WITH CHECK (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_change ON notifications FOR UPDATE TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON notifications TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_worker;
GRANT INSERT ON notifications TO piecza_worker;
GRANT UPDATE (sent_at, attempts) ON notifications TO piecza_worker;

CREATE POLICY worker_read ON reminders FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_create ON reminders FOR INSERT TO piecza_worker
  WITH CHECK (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON reminders TO piecza_worker;
GRANT INSERT ON reminders TO piecza_worker;

-- The programme, its money and its reports.

CREATE POLICY supervisor_read ON programme_years FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_create ON programme_years FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_change ON programme_years FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
GRANT SELECT ON programme_years TO piecza_supervisor;
GRANT INSERT ON programme_years TO piecza_supervisor;
GRANT UPDATE (year, task_value_grosze, grant_grosze, revision) ON programme_years TO piecza_supervisor;

CREATE POLICY supervisor_read ON report_runs FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_create ON report_runs FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND made_by_id = (SELECT wall.actor_as('supervisor')));
GRANT SELECT ON report_runs TO piecza_supervisor;
GRANT INSERT ON report_runs TO piecza_supervisor;

CREATE POLICY assistant_read ON forms_of_support FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')));
CREATE POLICY coordinator_read ON forms_of_support FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')));
CREATE POLICY supervisor_read ON forms_of_support FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY administrator_read ON forms_of_support FOR SELECT TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY administrator_create ON forms_of_support FOR INSERT TO piecza_administrator
  WITH CHECK (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY administrator_change ON forms_of_support FOR UPDATE TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')));
GRANT SELECT ON forms_of_support TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator;
GRANT INSERT ON forms_of_support TO piecza_administrator;
GRANT UPDATE (programme_form, name_pl, name_en, retired_on, revision) ON forms_of_support TO piecza_administrator;

-- The unit and who works for it.

CREATE POLICY assistant_read ON units FOR SELECT TO piecza_assistant
  USING (id = (SELECT wall.unit_as('assistant')));
CREATE POLICY coordinator_read ON units FOR SELECT TO piecza_coordinator
  USING (id = (SELECT wall.unit_as('coordinator')));
CREATE POLICY supervisor_read ON units FOR SELECT TO piecza_supervisor
  USING (id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY administrator_read ON units FOR SELECT TO piecza_administrator
  USING (id = (SELECT wall.unit_as('administrator')));
CREATE POLICY officer_read ON units FOR SELECT TO piecza_officer
  USING (id = (SELECT wall.unit_as('dataProtectionOfficer')));
CREATE POLICY gate_read ON units FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY worker_read ON units FOR SELECT TO piecza_worker
  USING ((SELECT wall.stands_as('worker')));
GRANT SELECT ON units TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer;
GRANT SELECT (id, name, demo) ON units TO piecza_gate;
GRANT SELECT (id) ON units TO piecza_worker;

CREATE POLICY assistant_read ON staff FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')));
CREATE POLICY coordinator_read ON staff FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')));
CREATE POLICY supervisor_read ON staff FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY administrator_read ON staff FOR SELECT TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY officer_read ON staff FOR SELECT TO piecza_officer
  USING (unit_id = (SELECT wall.unit_as('dataProtectionOfficer')));
CREATE POLICY administrator_create ON staff FOR INSERT TO piecza_administrator
  WITH CHECK (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY administrator_change ON staff FOR UPDATE TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY gate_read ON staff FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY worker_read ON staff FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON staff TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer;
GRANT INSERT ON staff TO piecza_administrator;
GRANT UPDATE (given_name, family_name, email, phone, revision) ON staff TO piecza_administrator;
GRANT SELECT (id, unit_id, given_name, family_name, email) ON staff TO piecza_gate;
GRANT SELECT (id, unit_id, email) ON staff TO piecza_worker;

CREATE POLICY assistant_read ON staff_roles FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')));
CREATE POLICY coordinator_read ON staff_roles FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')));
CREATE POLICY supervisor_read ON staff_roles FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY administrator_read ON staff_roles FOR SELECT TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY officer_read ON staff_roles FOR SELECT TO piecza_officer
  USING (unit_id = (SELECT wall.unit_as('dataProtectionOfficer')));
CREATE POLICY administrator_create ON staff_roles FOR INSERT TO piecza_administrator
  WITH CHECK (unit_id = (SELECT wall.unit_as('administrator')) AND staff_id <> (SELECT wall.actor_as('administrator')));
CREATE POLICY administrator_change ON staff_roles FOR UPDATE TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')) AND staff_id <> (SELECT wall.actor_as('administrator')));
CREATE POLICY gate_read ON staff_roles FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY worker_read ON staff_roles FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON staff_roles TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer;
GRANT INSERT ON staff_roles TO piecza_administrator;
GRANT UPDATE (ended_on, revision) ON staff_roles TO piecza_administrator;
GRANT SELECT (id, unit_id, staff_id, role, started_on, ended_on) ON staff_roles TO piecza_gate, piecza_worker;

CREATE POLICY assistant_read ON employments FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND staff_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON employments FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND staff_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON employments FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY administrator_read ON employments FOR SELECT TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY administrator_create ON employments FOR INSERT TO piecza_administrator
  WITH CHECK (unit_id = (SELECT wall.unit_as('administrator')));
CREATE POLICY administrator_change ON employments FOR UPDATE TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')));
GRANT SELECT ON employments TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator;
GRANT INSERT ON employments TO piecza_administrator;
GRANT UPDATE (ended_on, revision) ON employments TO piecza_administrator;

-- What opens and closes files.

CREATE POLICY assistant_read ON substitutions FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND absent_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON substitutions FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND absent_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY assistant_read_2 ON substitutions FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND substitute_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read_2 ON substitutions FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND substitute_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON substitutions FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_change ON substitutions FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_create ON substitutions FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND decided_by_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY gate_read ON substitutions FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON substitutions TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT UPDATE (ended_on, revision) ON substitutions TO piecza_supervisor;
GRANT INSERT ON substitutions TO piecza_supervisor;
GRANT SELECT (id, unit_id, absent_id, substitute_id, started_on, ended_on) ON substitutions TO piecza_gate;

-- Made by wall.open_in_emergency alone; reviewed once, by somebody else and in their own name.
CREATE POLICY assistant_read ON emergency_accesses FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND staff_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON emergency_accesses FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND staff_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON emergency_accesses FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_change ON emergency_accesses FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND staff_id <> (SELECT wall.actor_as('supervisor')) AND reviewed_at IS NULL)
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND staff_id <> (SELECT wall.actor_as('supervisor'))
    AND coalesce(reviewed_by_id = (SELECT wall.actor_as('supervisor')), true));
CREATE POLICY officer_read ON emergency_accesses FOR SELECT TO piecza_officer
  USING (unit_id = (SELECT wall.unit_as('dataProtectionOfficer')));
CREATE POLICY gate_read ON emergency_accesses FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON emergency_accesses TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_officer;
GRANT UPDATE (reviewed_by_id, reviewed_at, outcome, review_note, revision) ON emergency_accesses TO piecza_supervisor;
GRANT SELECT (id, unit_id, staff_id, family_id, foster_family_id, granted_at, expires_at) ON emergency_accesses TO piecza_gate;

CREATE POLICY assistant_read ON conflicts_of_interest FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND staff_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_create ON conflicts_of_interest FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families())) AND staff_id = (SELECT wall.actor_as('assistant')) AND declared_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON conflicts_of_interest FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND staff_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY coordinator_create ON conflicts_of_interest FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families())) AND staff_id = (SELECT wall.actor_as('coordinator')) AND declared_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON conflicts_of_interest FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_create ON conflicts_of_interest FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true) AND declared_by_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY supervisor_change ON conflicts_of_interest FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND staff_id <> (SELECT wall.actor_as('supervisor')));
CREATE POLICY gate_read ON conflicts_of_interest FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON conflicts_of_interest TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON conflicts_of_interest TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT UPDATE (withdrawn_by_id, withdrawn_at, revision) ON conflicts_of_interest TO piecza_supervisor;
GRANT SELECT (id, unit_id, staff_id, family_id, foster_family_id, withdrawn_at) ON conflicts_of_interest TO piecza_gate;

-- Only those named in a seal know why, change it and lift it.
CREATE POLICY supervisor_read ON seals FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND (SELECT wall.actor_as('supervisor')) = ANY (named_ids));
CREATE POLICY supervisor_change ON seals FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND (SELECT wall.actor_as('supervisor')) = ANY (named_ids));
CREATE POLICY supervisor_create ON seals FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true) AND (SELECT wall.actor_as('supervisor')) = ANY (named_ids) AND sealed_by_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY gate_read ON seals FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON seals TO piecza_supervisor;
GRANT UPDATE (named_ids, lifted_by_id, lifted_at, revision) ON seals TO piecza_supervisor;
GRANT INSERT ON seals TO piecza_supervisor;
GRANT SELECT (id, unit_id, family_id, foster_family_id, named_ids, lifted_at) ON seals TO piecza_gate;

-- The log: everyone adds what they did, under their own name; nobody changes it.

CREATE POLICY assistant_create ON audit_events FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND actor_id = (SELECT wall.actor_as('assistant')) AND actor_role = 'assistant');
CREATE POLICY coordinator_create ON audit_events FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND actor_id = (SELECT wall.actor_as('coordinator')) AND actor_role = 'coordinator');
CREATE POLICY supervisor_create ON audit_events FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND actor_id = (SELECT wall.actor_as('supervisor')) AND actor_role = 'supervisor');
CREATE POLICY administrator_create ON audit_events FOR INSERT TO piecza_administrator
  WITH CHECK (unit_id = (SELECT wall.unit_as('administrator')) AND actor_id = (SELECT wall.actor_as('administrator')) AND actor_role = 'administrator');
CREATE POLICY officer_create ON audit_events FOR INSERT TO piecza_officer
  WITH CHECK (unit_id = (SELECT wall.unit_as('dataProtectionOfficer')) AND actor_id = (SELECT wall.actor_as('dataProtectionOfficer')) AND actor_role = 'dataProtectionOfficer');
CREATE POLICY gate_create ON audit_events FOR INSERT TO piecza_gate
  WITH CHECK ((SELECT wall.stands_as('gate')) AND action IN ('signIn', 'signInRefused', 'signOut'));
CREATE POLICY assistant_read ON audit_events FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND actor_id = (SELECT wall.actor_as('assistant')) AND action IN ('signIn', 'signInRefused', 'signOut'));
CREATE POLICY coordinator_read ON audit_events FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND actor_id = (SELECT wall.actor_as('coordinator')) AND action IN ('signIn', 'signInRefused', 'signOut'));
CREATE POLICY administrator_read ON audit_events FOR SELECT TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')) AND actor_id = (SELECT wall.actor_as('administrator')) AND action IN ('signIn', 'signInRefused', 'signOut'));
CREATE POLICY supervisor_read ON audit_events FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND actor_id = (SELECT wall.actor_as('supervisor')) AND action IN ('signIn', 'signInRefused', 'signOut'));
CREATE POLICY supervisor_read_2 ON audit_events FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND file_ids <> '{}' AND NOT file_ids && ARRAY(SELECT wall.closed_files()));
CREATE POLICY officer_read ON audit_events FOR SELECT TO piecza_officer
  USING (unit_id = (SELECT wall.unit_as('dataProtectionOfficer')));
GRANT INSERT ON audit_events TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer, piecza_gate;
GRANT SELECT ON audit_events TO piecza_assistant, piecza_coordinator, piecza_administrator, piecza_supervisor, piecza_officer;

-- Behind the gate.

CREATE POLICY gate_read ON auth.credentials FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY gate_change ON auth.credentials FOR UPDATE TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON auth.credentials TO piecza_gate;
GRANT UPDATE (password_hash, changed_at) ON auth.credentials TO piecza_gate;

CREATE POLICY gate_read ON auth.sessions FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY gate_create ON auth.sessions FOR INSERT TO piecza_gate
  WITH CHECK ((SELECT wall.stands_as('gate')));
CREATE POLICY gate_change ON auth.sessions FOR UPDATE TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON auth.sessions TO piecza_gate;
GRANT INSERT ON auth.sessions TO piecza_gate;
GRANT UPDATE (last_seen_at, ended_at) ON auth.sessions TO piecza_gate;

CREATE POLICY gate_read ON auth.sign_in_throttles FOR SELECT TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY gate_create ON auth.sign_in_throttles FOR INSERT TO piecza_gate
  WITH CHECK ((SELECT wall.stands_as('gate')));
CREATE POLICY gate_change ON auth.sign_in_throttles FOR UPDATE TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
CREATE POLICY gate_remove ON auth.sign_in_throttles FOR DELETE TO piecza_gate
  USING ((SELECT wall.stands_as('gate')));
GRANT SELECT ON auth.sign_in_throttles TO piecza_gate;
GRANT INSERT ON auth.sign_in_throttles TO piecza_gate;
GRANT UPDATE (failures, blocked_until, last_failed_at) ON auth.sign_in_throttles TO piecza_gate;
GRANT DELETE ON auth.sign_in_throttles TO piecza_gate;

-- ---------------------------------------------------------------------------------------------------------------------
-- Doors: what a role may have done for it beyond its own rights. Each checks who is asking, and sets what it writes.

-- A first password, for someone of the administrator's unit who has none.
CREATE FUNCTION wall.hand_out_password(staff uuid, hash text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO auth.credentials (staff_id, unit_id, password_hash)
    SELECT s.id, s.unit_id, hash FROM public.staff s
     WHERE s.id = staff AND s.unit_id = wall.unit_as('administrator')
       AND hash ~ '^\$argon2id\$' AND NOT EXISTS (SELECT FROM auth.credentials c WHERE c.staff_id = s.id);
  IF NOT FOUND THEN RAISE EXCEPTION 'no password to hand out' USING ERRCODE = 'insufficient_privilege'; END IF;
END $$;
GRANT EXECUTE ON FUNCTION wall.hand_out_password(uuid, text) TO piecza_administrator;

-- Opens the file with this case sign for four hours and tells every supervisor. Nothing, exactly as for a sign that does
-- not exist, when the file is sealed or in conflict.
CREATE FUNCTION wall.open_in_emergency(case_sign text, why text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
  family uuid;
  foster_family uuid;
  opened uuid;
BEGIN
  IF me.role = 'assistant' THEN
    SELECT f.id INTO family FROM public.families f
     WHERE f.unit_id = me.unit_id AND lower(f.signature) = lower(case_sign) AND f.id NOT IN (SELECT wall.closed_families())
     ORDER BY f.signature = case_sign DESC, f.id LIMIT 1;
  ELSIF me.role = 'coordinator' THEN
    SELECT f.id INTO foster_family FROM public.foster_families f
     WHERE f.unit_id = me.unit_id AND lower(f.signature) = lower(case_sign) AND f.id NOT IN (SELECT wall.closed_foster_families())
     ORDER BY f.signature = case_sign DESC, f.id LIMIT 1;
  END IF;
  IF family IS NULL AND foster_family IS NULL THEN RETURN NULL; END IF;
  INSERT INTO public.emergency_accesses (unit_id, staff_id, family_id, foster_family_id, reason, granted_at, expires_at)
    VALUES (me.unit_id, me.actor_id, family, foster_family, why, me.at, me.at + interval '4 hours') RETURNING id INTO opened;
  INSERT INTO public.notifications (unit_id, staff_id, kind, on_day, due_soon, overdue, about_id, created_at)
    SELECT DISTINCT r.unit_id, r.staff_id, 'emergencyAccess'::public.notification_kind, wall.day_of(me.at), 0, 0, opened, me.at
      FROM public.staff_roles r
     WHERE r.unit_id = me.unit_id AND r.role = 'supervisor' AND r.started_on <= wall.day_of(me.at)
       AND (r.ended_on IS NULL OR r.ended_on >= wall.day_of(me.at));
  RETURN opened;
END $$;
GRANT EXECUTE ON FUNCTION wall.open_in_emergency(text, text) TO piecza_assistant, piecza_coordinator;

-- Columns that tables compute when a row is written.
GRANT EXECUTE ON FUNCTION fold(text) TO piecza_assistant, piecza_supervisor, piecza_administrator;
