-- „Zagrożenie dziecka”: what was seen, when, and who was told; and Blue Cards by date, number and role.

SET LOCAL ROLE piecza_owner;

CREATE TYPE danger AS ENUM ('violence', 'sexualAbuse', 'neglect', 'leftAlone', 'carerIntoxicated', 'illness', 'selfHarm', 'dangerousHome', 'other');
CREATE TYPE addressee AS ENUM ('police', 'ambulance', 'prosecutor', 'familyCourt', 'interdisciplinaryTeam', 'socialWorker', 'supervisor', 'other');
CREATE TYPE way_of_telling AS ENUM ('phone', 'inPerson', 'letter', 'electronically');
CREATE TYPE blue_card_role AS ENUM ('wroteForm', 'groupMember', 'informed');

-- A child in danger, as a worker saw it. What is known later is a step; nothing written down is changed.
CREATE TABLE interventions (
  -- Made by the client, so that sending the same record twice stays one.
  id uuid NOT NULL,
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid,
  foster_family_id uuid,
  dangers danger[] NOT NULL CHECK (cardinality(dangers) > 0),
  seen text NOT NULL DEFAULT '',
  done text NOT NULL DEFAULT '',
  -- When it was noticed, when it was saved by the device's clock, when the server had it.
  noticed_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT now(),
  recorded_by_id uuid NOT NULL,
  closed_by_id uuid,
  closed_at timestamptz(3),
  closing_note text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, closed_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT interventions_one_subject CHECK (num_nonnulls(family_id, foster_family_id) = 1),
  CONSTRAINT interventions_noticed_before_recorded CHECK (noticed_at <= recorded_at),
  CONSTRAINT interventions_closed CHECK (num_nulls(closed_by_id, closed_at, closing_note) IN (0, 3))
);
CREATE INDEX ON interventions (unit_id, family_id, noticed_at);
CREATE INDEX ON interventions (unit_id, foster_family_id, noticed_at);
CREATE INDEX ON interventions (unit_id, noticed_at);

-- Which children it is about.
CREATE TABLE intervention_children (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  intervention_id uuid NOT NULL,
  child_id uuid NOT NULL,
  -- Copied from the intervention by a trigger, for the wall.
  family_id uuid,
  foster_family_id uuid,
  recorded_by_id uuid NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, intervention_id, child_id),
  FOREIGN KEY (unit_id, intervention_id) REFERENCES interventions (unit_id, id),
  FOREIGN KEY (unit_id, child_id) REFERENCES people (unit_id, id)
);
CREATE INDEX ON intervention_children (child_id);

-- Somebody was told, or something was added. Steps are appended; none is changed.
CREATE TABLE intervention_steps (
  id uuid NOT NULL,
  unit_id uuid NOT NULL REFERENCES units (id),
  intervention_id uuid NOT NULL,
  -- Nobody: a note.
  told addressee,
  way way_of_telling,
  -- The name or number of who took the message, and the number it was given.
  person text NOT NULL DEFAULT '',
  reference text NOT NULL DEFAULT '',
  note text NOT NULL DEFAULT '',
  happened_at timestamptz(3) NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT now(),
  taken_by_id uuid NOT NULL,
  family_id uuid,
  foster_family_id uuid,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, intervention_id) REFERENCES interventions (unit_id, id),
  FOREIGN KEY (unit_id, taken_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT intervention_steps_told_somehow CHECK ((told IS NULL) = (way IS NULL)),
  CONSTRAINT intervention_steps_say_something CHECK (told IS NOT NULL OR btrim(note) <> ''),
  CONSTRAINT intervention_steps_happened_before_recorded CHECK (happened_at <= recorded_at)
);
CREATE INDEX ON intervention_steps (unit_id, intervention_id, happened_at);

-- A Blue Card (Niebieska Karta) and what our worker has to do with it: no form and no content.
CREATE TABLE blue_cards (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  our_role blue_card_role NOT NULL,
  drawn_on date NOT NULL,
  number text,
  passed_on date,
  recorded_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT blue_cards_passed_on_by_author CHECK (passed_on IS NULL OR our_role = 'wroteForm'),
  CONSTRAINT blue_cards_in_order CHECK (passed_on >= drawn_on)
);
CREATE INDEX ON blue_cards (unit_id, family_id, drawn_on);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON intervention_children FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON intervention_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Parts carry whose file they are of, so that the wall asks no other table.
CREATE FUNCTION carry_intervention_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT family_id, foster_family_id INTO NEW.family_id, NEW.foster_family_id
    FROM public.interventions WHERE unit_id = NEW.unit_id AND id = NEW.intervention_id;
  IF TG_TABLE_NAME = 'intervention_children' THEN
    SELECT recorded_by_id INTO NEW.recorded_by_id FROM public.interventions WHERE unit_id = NEW.unit_id AND id = NEW.intervention_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER carry_intervention_subject BEFORE INSERT ON intervention_children FOR EACH ROW EXECUTE FUNCTION carry_intervention_subject();
CREATE TRIGGER carry_intervention_subject BEFORE INSERT ON intervention_steps FOR EACH ROW EXECUTE FUNCTION carry_intervention_subject();

SELECT wall.shut('interventions', 'intervention_children', 'intervention_steps', 'blue_cards');

-- What is in the way of a child who lives with one of my foster families, in whosever file it was written; a closed
-- file stays closed.
CREATE FUNCTION wall.interventions_about_my_children() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 5 AS $$
  SELECT c.intervention_id FROM public.intervention_children c
   WHERE c.child_id = ANY (ARRAY(SELECT wall.my_children()))
     AND coalesce(c.family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
     AND coalesce(c.foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true)
$$;
GRANT EXECUTE ON FUNCTION wall.interventions_about_my_children() TO piecza_coordinator;

-- As entries of the file: whoever it is open to reads and writes in their own name; a supervisor closes.
CREATE POLICY assistant_read ON interventions FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_create ON interventions FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('assistant')) AND closed_at IS NULL);
CREATE POLICY coordinator_read ON interventions FOR SELECT TO piecza_coordinator
  USING (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]));
CREATE POLICY coordinator_read_2 ON interventions FOR SELECT TO piecza_coordinator
  USING (id = ANY (ARRAY(SELECT wall.interventions_about_my_children())));
CREATE POLICY coordinator_create ON interventions FOR INSERT TO piecza_coordinator
  WITH CHECK (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('coordinator')) AND closed_at IS NULL);
CREATE POLICY supervisor_read ON interventions FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY supervisor_change ON interventions FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
GRANT SELECT ON interventions TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON interventions TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (closed_by_id, closed_at, closing_note, revision) ON interventions TO piecza_supervisor;

CREATE POLICY assistant_read ON intervention_children FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_create ON intervention_children FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON intervention_children FOR SELECT TO piecza_coordinator
  USING (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]));
CREATE POLICY coordinator_read_2 ON intervention_children FOR SELECT TO piecza_coordinator
  USING (intervention_id = ANY (ARRAY(SELECT wall.interventions_about_my_children())));
CREATE POLICY coordinator_create ON intervention_children FOR INSERT TO piecza_coordinator
  WITH CHECK (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON intervention_children FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
GRANT SELECT ON intervention_children TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON intervention_children TO piecza_assistant, piecza_coordinator;

CREATE POLICY assistant_read ON intervention_steps FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_create ON intervention_steps FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND taken_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_read ON intervention_steps FOR SELECT TO piecza_coordinator
  USING (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]));
CREATE POLICY coordinator_read_2 ON intervention_steps FOR SELECT TO piecza_coordinator
  USING (intervention_id = ANY (ARRAY(SELECT wall.interventions_about_my_children())));
CREATE POLICY coordinator_create ON intervention_steps FOR INSERT TO piecza_coordinator
  WITH CHECK (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]) AND taken_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_read ON intervention_steps FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY supervisor_create ON intervention_steps FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true) AND taken_by_id = (SELECT wall.actor_as('supervisor')));
GRANT SELECT, INSERT ON intervention_steps TO piecza_assistant, piecza_coordinator, piecza_supervisor;

CREATE POLICY assistant_read ON blue_cards FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_create ON blue_cards FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_change ON blue_cards FOR UPDATE TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
-- Duties are computed in the same way for whoever writes a fact.
CREATE POLICY coordinator_read ON blue_cards FOR SELECT TO piecza_coordinator
  USING (false);
CREATE POLICY supervisor_read ON blue_cards FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND family_id <> ALL (ARRAY(SELECT wall.closed_families())));
CREATE POLICY supervisor_create ON blue_cards FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND family_id <> ALL (ARRAY(SELECT wall.closed_families())) AND recorded_by_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY supervisor_change ON blue_cards FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND family_id <> ALL (ARRAY(SELECT wall.closed_families())));
CREATE POLICY worker_read ON blue_cards FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON blue_cards TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON blue_cards TO piecza_assistant, piecza_supervisor;
GRANT UPDATE (number, passed_on, revision) ON blue_cards TO piecza_assistant, piecza_supervisor;
GRANT SELECT (id, unit_id, family_id, our_role, drawn_on, passed_on) ON blue_cards TO piecza_worker;

-- Every supervisor whom the file is not closed to hears of it at once; who it is about stays here.
ALTER TYPE notification_kind ADD VALUE 'intervention';
CREATE FUNCTION tell_supervisors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  today date := wall.day_of(NEW.received_at);
BEGIN
  INSERT INTO public.notifications (unit_id, staff_id, kind, on_day, due_soon, overdue, about_id, created_at)
    SELECT DISTINCT r.unit_id, r.staff_id, 'intervention'::public.notification_kind, today, 0, 0, NEW.id, NEW.received_at
      FROM public.staff_roles r
     WHERE r.unit_id = NEW.unit_id AND r.role = 'supervisor' AND r.started_on <= today AND (r.ended_on IS NULL OR r.ended_on >= today)
       AND NOT EXISTS (SELECT FROM public.seals s WHERE s.unit_id = NEW.unit_id AND s.lifted_at IS NULL AND r.staff_id <> ALL (s.named_ids)
                          AND coalesce(s.family_id, s.foster_family_id) = coalesce(NEW.family_id, NEW.foster_family_id))
       AND NOT EXISTS (SELECT FROM public.conflicts_of_interest c WHERE c.unit_id = NEW.unit_id AND c.withdrawn_at IS NULL AND c.staff_id = r.staff_id
                          AND coalesce(c.family_id, c.foster_family_id) = coalesce(NEW.family_id, NEW.foster_family_id));
  RETURN NULL;
END $$;
CREATE TRIGGER tell_supervisors AFTER INSERT ON interventions FOR EACH ROW EXECUTE FUNCTION tell_supervisors();

-- What cannot wait goes before what was there earlier: a morning's reminders of a whole city are thousands.
ALTER TABLE outbox ADD COLUMN urgent boolean NOT NULL DEFAULT false;
DROP INDEX outbox_due;
CREATE INDEX outbox_due ON outbox (urgent DESC, next_at) WHERE done_at IS NULL AND dead_at IS NULL;
CREATE OR REPLACE FUNCTION put_into_outbox() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO public.outbox (unit_id, kind, dedupe, ref, urgent)
    SELECT unit_id, 'notification', 'notification-' || id, id, kind <> 'dailySummary' FROM fresh;
  RETURN NULL;
END $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Handing a file over to a colleague: proposed by a supervisor, with the giver's note, and accepted by the receiver.

CREATE TABLE hand_overs (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid,
  foster_family_id uuid,
  giver_id uuid NOT NULL,
  receiver_id uuid NOT NULL,
  proposed_by_id uuid NOT NULL,
  proposed_at timestamptz(3) NOT NULL,
  -- What there is to take over, as it stood then: the receiver has no other way of knowing before accepting.
  subject_name text NOT NULL,
  open_duties integer NOT NULL,
  overdue_duties integer NOT NULL,
  next_due_on date,
  draft_plans integer NOT NULL,
  notes_to_follow integer NOT NULL,
  next_visit_on date,
  note text NOT NULL DEFAULT '',
  over_limit_reason text,
  accepted_at timestamptz(3),
  declined_at timestamptz(3),
  decline_reason text,
  withdrawn_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id),
  FOREIGN KEY (unit_id, giver_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, receiver_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, proposed_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT hand_overs_one_subject CHECK (num_nonnulls(family_id, foster_family_id) = 1),
  CONSTRAINT hand_overs_someone_else CHECK (giver_id <> receiver_id),
  CONSTRAINT hand_overs_one_end CHECK (num_nonnulls(accepted_at, declined_at, withdrawn_at) <= 1),
  CONSTRAINT hand_overs_declined CHECK ((declined_at IS NULL) = (decline_reason IS NULL))
);
-- A family is on its way to one person at a time.
CREATE UNIQUE INDEX hand_overs_pending ON hand_overs (unit_id, giver_id, coalesce(family_id, foster_family_id))
  WHERE num_nonnulls(accepted_at, declined_at, withdrawn_at) = 0;
CREATE INDEX ON hand_overs (unit_id, receiver_id, proposed_at);
CREATE INDEX ON hand_overs (unit_id, giver_id, proposed_at);

SELECT wall.shut('hand_overs');

-- The giver's, while the file is open to them; the receiver's, until they answer and from when they look after it.
CREATE FUNCTION wall.my_hand_overs(which text) RETURNS SETOF uuid LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' ROWS 10 AS $$
DECLARE
  me wall.standing := wall.standing();
  open uuid[] := CASE me.role WHEN 'assistant' THEN wall.open_families() WHEN 'coordinator' THEN wall.open_foster_families() END;
  closed uuid[];
BEGIN
  IF open IS NULL THEN RETURN; END IF;
  closed := CASE me.role WHEN 'assistant' THEN ARRAY(SELECT wall.closed_families()) ELSE ARRAY(SELECT wall.closed_foster_families()) END;
  RETURN QUERY
    SELECT h.id FROM public.hand_overs h, LATERAL (SELECT CASE me.role WHEN 'assistant' THEN h.family_id ELSE h.foster_family_id END AS file) f
     WHERE h.unit_id = me.unit_id AND f.file <> ALL (closed)
       AND CASE which WHEN 'given' THEN h.giver_id = me.actor_id AND f.file = ANY (open)
                      WHEN 'received' THEN h.receiver_id = me.actor_id
                        AND (num_nonnulls(h.accepted_at, h.declined_at, h.withdrawn_at) = 0 OR f.file = ANY (open)) END;
END $$;
GRANT EXECUTE ON FUNCTION wall.my_hand_overs(text) TO piecza_assistant, piecza_coordinator;

CREATE POLICY assistant_read ON hand_overs FOR SELECT TO piecza_assistant
  USING (id = ANY (ARRAY(SELECT wall.my_hand_overs('given'))));
CREATE POLICY assistant_read_2 ON hand_overs FOR SELECT TO piecza_assistant
  USING (id = ANY (ARRAY(SELECT wall.my_hand_overs('received'))));
CREATE POLICY assistant_change ON hand_overs FOR UPDATE TO piecza_assistant
  USING (id = ANY (ARRAY(SELECT wall.my_hand_overs('given'))));
CREATE POLICY coordinator_read ON hand_overs FOR SELECT TO piecza_coordinator
  USING (id = ANY (ARRAY(SELECT wall.my_hand_overs('given'))));
CREATE POLICY coordinator_read_2 ON hand_overs FOR SELECT TO piecza_coordinator
  USING (id = ANY (ARRAY(SELECT wall.my_hand_overs('received'))));
CREATE POLICY coordinator_change ON hand_overs FOR UPDATE TO piecza_coordinator
  USING (id = ANY (ARRAY(SELECT wall.my_hand_overs('given'))));
CREATE POLICY supervisor_read ON hand_overs FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY supervisor_create ON hand_overs FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true) AND proposed_by_id = (SELECT wall.actor_as('supervisor')) AND accepted_at IS NULL);
CREATE POLICY supervisor_change ON hand_overs FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
GRANT SELECT ON hand_overs TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON hand_overs TO piecza_supervisor;
-- Whether it is accepted or declined is written by the door below, in the receiver's name.
GRANT UPDATE (note, revision) ON hand_overs TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (note, withdrawn_at, revision) ON hand_overs TO piecza_supervisor;

-- The receiver's answer. Accepting ends the giver's assignment the day before and begins the receiver's today, at once:
-- no moment without anybody, and no day with two but when it had begun today.
CREATE FUNCTION wall.answer_hand_over(which uuid, accepted boolean, why text, ceiling integer, OUT outcome text, OUT ended uuid, OUT made uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
  today date := wall.day_of(me.at);
  h public.hand_overs;
  held public.assignments;
  has_it boolean;
BEGIN
  SELECT * INTO h FROM public.hand_overs x
   WHERE x.id = which AND x.receiver_id = me.actor_id AND x.id IN (SELECT wall.my_hand_overs('received')) FOR UPDATE;
  IF NOT FOUND THEN outcome := 'notYours'; RETURN; END IF;
  IF num_nonnulls(h.accepted_at, h.declined_at, h.withdrawn_at) > 0 THEN outcome := 'decided'; RETURN; END IF;
  outcome := 'done';
  IF NOT accepted THEN
    UPDATE public.hand_overs SET declined_at = me.at, decline_reason = why, revision = revision + 1 WHERE id = h.id;
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(me.actor_id::text, 0));
  SELECT * INTO held FROM public.assignments a
   WHERE a.unit_id = h.unit_id AND a.staff_id = h.giver_id
     AND a.family_id IS NOT DISTINCT FROM h.family_id AND a.foster_family_id IS NOT DISTINCT FROM h.foster_family_id
     AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)
     AND (a.purpose = 'monitoring' OR NOT EXISTS (SELECT FROM public.family_endings e
           WHERE e.unit_id = a.unit_id AND e.family_id = a.family_id AND e.ended_on <= today AND e.reopened_on IS NULL))
   FOR UPDATE;
  IF NOT FOUND THEN outcome := 'notAssigned'; RETURN; END IF;
  -- Whoever was assigned meanwhile keeps that assignment, and has no second one.
  has_it := EXISTS (SELECT FROM public.assignments a
    WHERE a.unit_id = h.unit_id AND a.staff_id = me.actor_id
      AND a.family_id IS NOT DISTINCT FROM h.family_id AND a.foster_family_id IS NOT DISTINCT FROM h.foster_family_id
      AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today));
  IF NOT has_it AND held.purpose = 'work' AND h.over_limit_reason IS NULL AND ceiling <= (SELECT count(*) FROM public.assignments a
       WHERE a.unit_id = h.unit_id AND a.staff_id = me.actor_id AND a.purpose = 'work' AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)) THEN
    outcome := 'ceiling';
    RETURN;
  END IF;
  ended := held.id;
  UPDATE public.assignments SET ended_on = greatest(held.started_on, today - 1), revision = revision + 1 WHERE id = held.id;
  INSERT INTO public.assignments (unit_id, staff_id, family_id, foster_family_id, purpose, started_on, assigned_by_id, over_limit_reason)
    SELECT h.unit_id, me.actor_id, h.family_id, h.foster_family_id, held.purpose, today, h.proposed_by_id, h.over_limit_reason
     WHERE NOT has_it RETURNING id INTO made;
  UPDATE public.hand_overs SET accepted_at = me.at, revision = revision + 1 WHERE id = h.id;
END $$;
GRANT EXECUTE ON FUNCTION wall.answer_hand_over(uuid, boolean, text, integer) TO piecza_assistant, piecza_coordinator;

-- ---------------------------------------------------------------------------------------------------------------------
-- A visit written down without signal arrives after the family was handed over. Whoever looked after the file on that
-- day may still have it kept, for two weeks; it opens nothing.

-- Whether this file was open to me on that day, by an assignment or by standing in, and is not any more.
CREATE FUNCTION wall.was_open(file uuid, held_on date) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
  today date := wall.day_of(me.at);
  grace CONSTANT integer := 14;
BEGIN
  IF me.role NOT IN ('assistant', 'coordinator') OR held_on > today
     OR file IN (SELECT wall.closed_families() UNION ALL SELECT wall.closed_foster_families()) THEN
    RETURN false;
  END IF;
  RETURN EXISTS (
    SELECT FROM public.assignments a
     WHERE a.unit_id = me.unit_id AND CASE me.role WHEN 'assistant' THEN a.family_id ELSE a.foster_family_id END = file
       AND a.started_on <= held_on
       AND (a.staff_id = me.actor_id AND a.ended_on >= today - grace AND (a.ended_on >= held_on
              -- The giver's last day is the one before; on the day itself there was still a morning.
              OR EXISTS (SELECT FROM public.hand_overs h WHERE h.unit_id = me.unit_id AND h.giver_id = me.actor_id
                            AND coalesce(h.family_id, h.foster_family_id) = file AND wall.day_of(h.accepted_at) = held_on AND held_on = a.ended_on + 1))
         OR (a.ended_on IS NULL OR a.ended_on >= held_on)
            AND EXISTS (SELECT FROM public.substitutions s WHERE s.unit_id = me.unit_id AND s.substitute_id = me.actor_id AND s.absent_id = a.staff_id
                           AND held_on BETWEEN s.started_on AND s.ended_on AND s.ended_on >= today - grace)));
END $$;

-- What an entry about such a file is judged by; nothing when it was not open then.
CREATE FUNCTION wall.late_entry_facts(file uuid, held_on date) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH plans AS (
    SELECT p.id FROM public.help_plans p
     WHERE p.approved_on IS NOT NULL
       AND (p.family_id = file OR p.child_id IN (SELECT s.child_id FROM public.placements s WHERE s.foster_family_id = file)))
  SELECT jsonb_build_object(
    'subject', coalesce(
      (SELECT jsonb_build_object('name', f.name, 'begunOn', f.intake_on, 'endedOn', (
         SELECT CASE WHEN e.monitoring_until IS NULL THEN e.ended_on ELSE e.monitoring_ended_on END
           FROM public.family_endings e WHERE e.family_id = f.id AND e.reopened_on IS NULL))
         FROM public.families f WHERE f.id = file),
      (SELECT jsonb_build_object('name', f.name, 'begunOn', f.started_on, 'endedOn', f.ended_on) FROM public.foster_families f WHERE f.id = file)),
    'people', ARRAY(SELECT m.person_id FROM public.family_members m WHERE m.family_id = file
      UNION SELECT s.child_id FROM public.placements s WHERE s.foster_family_id = file
      UNION SELECT c.person_id FROM public.foster_carers c WHERE c.foster_family_id = file),
    'children', ARRAY(SELECT m.person_id FROM public.family_members m WHERE m.family_id = file AND m.role = 'child'
      UNION SELECT s.child_id FROM public.placements s WHERE s.foster_family_id = file),
    'goals', ARRAY(SELECT g.id FROM public.plan_goals g WHERE g.plan_id IN (SELECT id FROM plans)),
    'activities', ARRAY(SELECT a.id FROM public.plan_activities a JOIN public.plan_goals g ON g.id = a.goal_id WHERE g.plan_id IN (SELECT id FROM plans)))
   WHERE wall.was_open(file, held_on)
$$;

-- Keeps it in the author's own name, with the moves of goals; the plan itself is the receiver's by now and stays as it is.
-- 'existed': sent again; 'taken': the id is another entry's; nothing: it is not theirs to write.
CREATE FUNCTION wall.record_late_entry(entry jsonb, moves jsonb) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
  file uuid := coalesce(entry ->> 'family_id', entry ->> 'foster_family_id')::uuid;
  own jsonb := jsonb_build_object('unit_id', me.unit_id, 'recorded_by_id', me.actor_id, 'received_at', me.at, 'revision', 1, 'unread', true);
  known public.activity_logs;
  columns text;
BEGIN
  IF NOT wall.was_open(file, (entry ->> 'held_on')::date)
     OR (me.role = 'assistant') <> (entry ->> 'family_id' IS NOT NULL AND entry ->> 'foster_family_id' IS NULL) THEN
    RETURN NULL;
  END IF;
  SELECT * INTO known FROM public.activity_logs l WHERE l.id = (entry ->> 'id')::uuid;
  IF FOUND THEN
    RETURN CASE WHEN known.unit_id = me.unit_id AND known.recorded_by_id = me.actor_id AND coalesce(known.family_id, known.foster_family_id) = file
                     AND known.recorded_at = (entry ->> 'recorded_at')::timestamptz THEN 'existed' ELSE 'taken' END;
  END IF;
  SELECT string_agg(quote_ident(key), ', ') INTO columns FROM jsonb_object_keys(entry || own) AS key;
  EXECUTE format('INSERT INTO public.activity_logs (%1$s) SELECT %1$s FROM jsonb_populate_record(NULL::public.activity_logs, $1)', columns)
    USING entry || own;
  INSERT INTO public.goal_moves (unit_id, activity_log_id, goal_id, direction)
    SELECT me.unit_id, (entry ->> 'id')::uuid, m.goal_id, m.direction
      FROM jsonb_populate_recordset(NULL::public.goal_moves, moves) m
     WHERE to_jsonb(m.goal_id) <@ (wall.late_entry_facts(file, (entry ->> 'held_on')::date) -> 'goals');
  RETURN 'made';
END $$;
GRANT EXECUTE ON FUNCTION wall.late_entry_facts(uuid, date), wall.record_late_entry(jsonb, jsonb) TO piecza_assistant, piecza_coordinator;
