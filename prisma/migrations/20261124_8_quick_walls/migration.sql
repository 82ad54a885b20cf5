-- The same walls, asked fewer times: what a statement asks of `wall` it asks once for each table it touches, so a
-- microsecond here is ten there. Nothing that was refused is allowed by this, and nothing that was allowed is refused.

SET LOCAL ROLE piecza_owner;

-- Who is asking. PL/pgSQL and not SQL: a call of it costs half.
CREATE OR REPLACE FUNCTION wall.unit_as(wanted text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  RETURN CASE WHEN me.role = wanted THEN me.unit_id END;
END $$;
CREATE OR REPLACE FUNCTION wall.actor_as(wanted text) RETURNS uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  RETURN CASE WHEN me.role = wanted THEN me.actor_id END;
END $$;
CREATE OR REPLACE FUNCTION wall.stands_as(wanted text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  RETURN coalesce(me.role = wanted, false);
END $$;

-- What closes a file, whatever opens it: who is asking is verified once.
CREATE OR REPLACE FUNCTION wall.closed_families() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  RETURN QUERY
    SELECT c.family_id FROM public.conflicts_of_interest c
     WHERE c.unit_id = me.unit_id AND c.staff_id = me.actor_id AND c.withdrawn_at IS NULL AND c.family_id IS NOT NULL
    UNION ALL
    SELECT s.family_id FROM public.seals s
     WHERE s.unit_id = me.unit_id AND s.lifted_at IS NULL AND s.family_id IS NOT NULL AND me.actor_id <> ALL (s.named_ids);
END $$;

CREATE OR REPLACE FUNCTION wall.closed_foster_families() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  RETURN QUERY
    SELECT c.foster_family_id FROM public.conflicts_of_interest c
     WHERE c.unit_id = me.unit_id AND c.staff_id = me.actor_id AND c.withdrawn_at IS NULL AND c.foster_family_id IS NOT NULL
    UNION ALL
    SELECT s.foster_family_id FROM public.seals s
     WHERE s.unit_id = me.unit_id AND s.lifted_at IS NULL AND s.foster_family_id IS NOT NULL AND me.actor_id <> ALL (s.named_ids);
END $$;

-- Which files are open to whoever asks. A statement that touches ten tables asks ten times, so the answer is remembered
-- for as long as the statement lasts, in a setting that carries a signature: whoever writes SQL of their own may write
-- into the setting and still cannot sign it. Bound to the statement's moment and to who is asking.

-- What the key that signs who is asking says of a text. Nobody may call it.
CREATE OR REPLACE FUNCTION wall.signature_of(said text) RETURNS text LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  key wall.context_keys;
BEGIN
  SELECT * INTO key FROM wall.context_keys WHERE id = 1;
  RETURN encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(said, 'UTF8'))), 'hex');
END $$;

CREATE OR REPLACE FUNCTION wall.remembered(setting text) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  kept text := current_setting(setting, true);
  ids text := left(kept, -64);
BEGIN
  IF ids LIKE '{%}' AND right(kept, 64)
     = wall.signature_of(concat_ws('|', setting, statement_timestamp(), current_setting('app.standing', true), ids)) THEN
    RETURN ids::uuid[];
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION wall.remember(setting text, ids uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  PERFORM set_config(setting, ids::text
    || wall.signature_of(concat_ws('|', setting, statement_timestamp(), current_setting('app.standing', true), ids::text)), true);
  RETURN ids;
END $$;

-- Whoever one looks after today, oneself or in place of an absent colleague, and what one opened in an emergency; but
-- for what a conflict of interest or a seal closes.
CREATE OR REPLACE FUNCTION wall.open_families() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  open uuid[] := wall.remembered('wall.open_families');
  me wall.standing;
  today date;
BEGIN
  IF open IS NOT NULL THEN RETURN open; END IF;
  me := wall.standing();
  IF me.role IS DISTINCT FROM 'assistant' THEN RETURN '{}'; END IF;
  today := wall.day_of(me.at);
  RETURN wall.remember('wall.open_families', ARRAY(
    SELECT a.family_id FROM public.assignments a
     WHERE a.unit_id = me.unit_id AND a.family_id IS NOT NULL AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)
       AND a.staff_id = ANY (me.actor_id || ARRAY(
         SELECT s.absent_id FROM public.substitutions s
          WHERE s.unit_id = me.unit_id AND s.substitute_id = me.actor_id AND today BETWEEN s.started_on AND s.ended_on))
    UNION
    SELECT e.family_id FROM public.emergency_accesses e
     WHERE e.unit_id = me.unit_id AND e.staff_id = me.actor_id AND e.family_id IS NOT NULL AND e.granted_at <= me.at AND e.expires_at > me.at
    EXCEPT
    SELECT wall.closed_families()));
END $$;

CREATE OR REPLACE FUNCTION wall.open_foster_families() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  open uuid[] := wall.remembered('wall.open_foster_families');
  me wall.standing;
  today date;
BEGIN
  IF open IS NOT NULL THEN RETURN open; END IF;
  me := wall.standing();
  IF me.role IS DISTINCT FROM 'coordinator' THEN RETURN '{}'; END IF;
  today := wall.day_of(me.at);
  RETURN wall.remember('wall.open_foster_families', ARRAY(
    SELECT a.foster_family_id FROM public.assignments a
     WHERE a.unit_id = me.unit_id AND a.foster_family_id IS NOT NULL AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)
       AND a.staff_id = ANY (me.actor_id || ARRAY(
         SELECT s.absent_id FROM public.substitutions s
          WHERE s.unit_id = me.unit_id AND s.substitute_id = me.actor_id AND today BETWEEN s.started_on AND s.ended_on))
    UNION
    SELECT e.foster_family_id FROM public.emergency_accesses e
     WHERE e.unit_id = me.unit_id AND e.staff_id = me.actor_id AND e.foster_family_id IS NOT NULL AND e.granted_at <= me.at AND e.expires_at > me.at
    EXCEPT
    SELECT wall.closed_foster_families()));
END $$;
GRANT EXECUTE ON FUNCTION wall.open_families(), wall.open_foster_families() TO piecza_assistant, piecza_coordinator;

CREATE OR REPLACE FUNCTION wall.my_families() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
  SELECT unnest(wall.open_families())
$$;
CREATE OR REPLACE FUNCTION wall.my_foster_families() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
  SELECT unnest(wall.open_foster_families())
$$;

-- Whose names one may read, asked by role: the halves of it that are empty for a role cost as much as the other.
CREATE OR REPLACE FUNCTION wall.my_people() RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' ROWS 60 AS $$
BEGIN
  IF cardinality(wall.open_families()) > 0 THEN
    RETURN QUERY SELECT m.person_id FROM public.family_members m WHERE m.family_id = ANY (ARRAY(SELECT wall.my_families()));
  END IF;
  IF cardinality(wall.open_foster_families()) > 0 THEN
    RETURN QUERY SELECT wall.my_children()
      UNION SELECT c.person_id FROM public.foster_carers c WHERE c.foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families()));
  END IF;
END $$;

-- A goal and an activity say whose plan they are of, as entries' parts do: to look the plan up costs more than the goal.
ALTER TABLE plan_goals ADD COLUMN family_id uuid, ADD COLUMN child_id uuid;
ALTER TABLE plan_activities ADD COLUMN family_id uuid, ADD COLUMN child_id uuid;
UPDATE plan_goals part SET family_id = whole.family_id, child_id = whole.child_id FROM help_plans whole WHERE whole.id = part.plan_id;
UPDATE plan_activities part SET family_id = whole.family_id, child_id = whole.child_id FROM plan_goals whole WHERE whole.id = part.goal_id;

CREATE FUNCTION carry_plan_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_TABLE_NAME = 'plan_goals' THEN
    SELECT family_id, child_id INTO NEW.family_id, NEW.child_id FROM public.help_plans WHERE unit_id = NEW.unit_id AND id = NEW.plan_id;
  ELSE
    SELECT family_id, child_id INTO NEW.family_id, NEW.child_id FROM public.plan_goals WHERE unit_id = NEW.unit_id AND id = NEW.goal_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER carry_plan_subject BEFORE INSERT ON plan_goals FOR EACH ROW EXECUTE FUNCTION carry_plan_subject();
CREATE TRIGGER carry_plan_subject BEFORE INSERT ON plan_activities FOR EACH ROW EXECUTE FUNCTION carry_plan_subject();

-- What is read all day asks one question a table. That a file is open says its unit, too: keys are of a unit.
ALTER POLICY assistant_read ON families USING (id = ANY ((SELECT wall.open_families())::uuid[]));
ALTER POLICY coordinator_read ON foster_families USING (id = ANY ((SELECT wall.open_foster_families())::uuid[]));
DO $$
DECLARE
  read text;
BEGIN
  FOREACH read IN ARRAY ARRAY['family_members', 'family_endings', 'assignments', 'activity_logs', 'goal_moves', 'activity_log_corrections',
    'assessments', 'help_plans', 'plan_goals', 'plan_activities', 'obligations']
  LOOP
    EXECUTE format('ALTER POLICY assistant_read ON %I USING (family_id = ANY ((SELECT wall.open_families())::uuid[]))', read);
  END LOOP;
  FOREACH read IN ARRAY ARRAY['foster_carers', 'assignments', 'activity_logs', 'goal_moves', 'activity_log_corrections']
  LOOP
    EXECUTE format('ALTER POLICY coordinator_read ON %I USING (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]))', read);
  END LOOP;
  FOREACH read IN ARRAY ARRAY['plan_goals', 'plan_activities']
  LOOP
    EXECUTE format('ALTER POLICY coordinator_read ON %I USING (child_id = ANY (ARRAY(SELECT wall.my_children())))', read);
    EXECUTE format($sql$ALTER POLICY supervisor_read ON %I USING (unit_id = (SELECT wall.unit_as('supervisor'))
      AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
      AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true))$sql$, read);
  END LOOP;
END $$;

-- Who looks after a family is asked with every list. Without these the planner takes the index of the exclusion constraint,
-- which answers ten times slower.
CREATE INDEX ON assignments (unit_id, family_id, started_on, ended_on, staff_id, id);
CREATE INDEX ON assignments (unit_id, foster_family_id, started_on, ended_on, staff_id, id);
DROP INDEX assignments_unit_id_family_id_idx, assignments_unit_id_foster_family_id_idx;

-- What is written all day asks one question less, too: an entry is of an open file and by who writes it, an event of the
-- log of who acts, in their unit.
ALTER POLICY assistant_create ON activity_logs
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
ALTER POLICY coordinator_create ON activity_logs
  WITH CHECK (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));

CREATE OR REPLACE FUNCTION wall.unit_and_actor_as(wanted text) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  RETURN CASE WHEN me.role = wanted THEN ARRAY[me.unit_id, me.actor_id] END;
END $$;
GRANT EXECUTE ON FUNCTION wall.unit_and_actor_as(text) TO piecza_assistant, piecza_coordinator, piecza_supervisor;
DO $$
DECLARE
  acting text;
BEGIN
  FOREACH acting IN ARRAY ARRAY['assistant', 'coordinator', 'supervisor'] LOOP
    EXECUTE format($sql$ALTER POLICY %1$s_create ON audit_events
      WITH CHECK (ARRAY[unit_id, actor_id] = (SELECT wall.unit_and_actor_as('%1$s')) AND actor_role = '%1$s')$sql$, acting);
  END LOOP;
END $$;

-- Whose session a token is, and the facts that decide which files are open to them (server/access/filesOf.ts): one
-- question of the gate, whose plan the connection keeps. The moment is the one the gate stands at.
CREATE OR REPLACE FUNCTION wall.recognise(token bytea, idle interval) RETURNS json LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  now timestamptz := (SELECT s.at FROM wall.standing() s WHERE s.role = 'gate');
  today date := (now AT TIME ZONE 'Europe/Warsaw')::date;
  me auth.sessions;
  absent uuid[];
BEGIN
  SELECT * INTO me FROM auth.sessions s
   WHERE s.token_hash = token AND s.ended_at IS NULL AND s.expires_at > now AND s.last_seen_at > now - idle
     AND EXISTS (SELECT FROM public.staff_roles r WHERE r.unit_id = s.unit_id AND r.staff_id = s.staff_id AND r.role = s.role
                    AND r.started_on <= today AND (r.ended_on IS NULL OR r.ended_on >= today));
  IF NOT FOUND THEN RETURN NULL; END IF;
  absent := ARRAY(SELECT s.absent_id FROM public.substitutions s
                   WHERE s.unit_id = me.unit_id AND s.substitute_id = me.staff_id AND s.ended_on >= today);
  RETURN json_build_object(
    'unitId', me.unit_id, 'staffId', me.staff_id, 'role', me.role, 'lastSeenAt', me.last_seen_at, 'expiresAt', me.expires_at,
    'assignments', (SELECT coalesce(json_agg(json_build_array(a.family_id, a.foster_family_id, a.staff_id, a.started_on, a.ended_on)), '[]')
      FROM public.assignments a
     WHERE a.unit_id = me.unit_id AND a.staff_id = ANY (me.staff_id || absent) AND (a.ended_on IS NULL OR a.ended_on >= today)),
    'substitutions', (SELECT coalesce(json_agg(json_build_array(s.absent_id, s.substitute_id, s.started_on, s.ended_on)), '[]')
      FROM public.substitutions s WHERE s.unit_id = me.unit_id AND s.substitute_id = me.staff_id AND s.ended_on >= today),
    'emergencies', (SELECT coalesce(json_agg(json_build_array(e.family_id, e.foster_family_id, e.staff_id, e.granted_at, e.expires_at)), '[]')
      FROM public.emergency_accesses e WHERE e.unit_id = me.unit_id AND e.staff_id = me.staff_id AND e.expires_at > now),
    'conflicts', (SELECT coalesce(json_agg(json_build_array(c.family_id, c.foster_family_id, c.staff_id)), '[]')
      FROM public.conflicts_of_interest c WHERE c.unit_id = me.unit_id AND c.staff_id = me.staff_id AND c.withdrawn_at IS NULL),
    'seals', (SELECT coalesce(json_agg(json_build_array(s.family_id, s.foster_family_id, s.named_ids)), '[]')
      FROM public.seals s WHERE s.unit_id = me.unit_id AND s.lifted_at IS NULL));
END $$;
GRANT EXECUTE ON FUNCTION wall.recognise(bytea, interval) TO piecza_gate;

-- ---------------------------------------------------------------------------------------------------------------------
-- Search. Row-level security keeps LIKE from the index (it may tell of rows it compares), so a name is looked for in
-- here: within the unit, in the index itself, and only among what is open to the one who looks.

-- @param words as people.namedLike makes them: folded, with what means something to LIKE taken literally
CREATE OR REPLACE FUNCTION wall.families_named(words text[]) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' ROWS 20 AS $$
DECLARE
  me wall.standing := wall.standing();
  patterns text[] := ARRAY(SELECT '%' || word || '%' FROM unnest(words) AS word ORDER BY length(word) DESC);
BEGIN
  IF me.role = 'assistant' THEN
    RETURN QUERY SELECT f.id FROM public.families f
      WHERE f.id = ANY (wall.open_families()) AND f.search_name LIKE ALL (patterns);
  ELSIF me.role = 'supervisor' THEN
    RETURN QUERY SELECT f.id FROM public.families f
      WHERE f.unit_id = me.unit_id AND f.search_name LIKE patterns[1] AND f.search_name LIKE ALL (patterns)
        AND f.id <> ALL (ARRAY(SELECT wall.closed_families()));
  END IF;
END $$;
GRANT EXECUTE ON FUNCTION wall.families_named(text[]) TO piecza_assistant, piecza_supervisor;
