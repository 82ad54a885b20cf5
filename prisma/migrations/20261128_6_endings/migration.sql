-- How work with a family is assessed, ends, is watched over afterwards and begins again; and the death of a child, after
-- which nothing is sent by itself.

SET LOCAL ROLE piecza_owner;

-- ---------------------------------------------------------------------------------------------------------------------
-- Assessments of families: by areas, passed on, approved or returned. Without areas one is what it always was: a text,
-- recorded once (of a child in care, or of a family before there was a form for it).

ALTER TABLE assessments
  ADD COLUMN period_from date,
  ADD COLUMN period_until date,
  -- [{"area", "rating", "words"}], as contract/assessments.ts has it.
  ADD COLUMN areas jsonb,
  ADD COLUMN effort text NOT NULL DEFAULT '',
  ADD COLUMN obstacles text NOT NULL DEFAULT '',
  -- The first day it was passed on: the duty is met by that, also when it comes back.
  ADD COLUMN submitted_on date,
  ADD COLUMN returned_on date,
  ADD COLUMN return_comment text,
  ADD COLUMN approved_on date,
  ADD COLUMN approved_by_id uuid,
  ADD COLUMN amends_id uuid,
  ADD COLUMN amendment_reason text;
-- What was recorded before counts as passed on when it was written down.
UPDATE assessments SET submitted_on = greatest(held_on, (recorded_at AT TIME ZONE 'Europe/Warsaw')::date);
ALTER TABLE assessments
  ADD FOREIGN KEY (unit_id, approved_by_id) REFERENCES staff (unit_id, id),
  ADD FOREIGN KEY (unit_id, amends_id) REFERENCES assessments (unit_id, id),
  ADD CONSTRAINT assessments_of_families_only CHECK (areas IS NULL OR kind = 'family'),
  ADD CONSTRAINT assessments_period CHECK (period_until >= period_from),
  ADD CONSTRAINT assessments_amendment CHECK ((amends_id IS NULL) = (amendment_reason IS NULL)),
  ADD CONSTRAINT assessments_approved CHECK ((approved_on IS NULL) = (approved_by_id IS NULL)),
  ADD CONSTRAINT assessments_approved_after_passing_on CHECK (approved_on IS NULL OR (submitted_on IS NOT NULL AND returned_on IS NULL)),
  -- Nobody approves what they wrote.
  ADD CONSTRAINT assessments_four_eyes CHECK (approved_by_id <> recorded_by_id);
CREATE UNIQUE INDEX assessments_amended_once ON assessments (unit_id, amends_id);
CREATE INDEX assessments_waiting ON assessments (unit_id, submitted_on)
 WHERE areas IS NOT NULL AND submitted_on IS NOT NULL AND returned_on IS NULL AND approved_on IS NULL;

CREATE POLICY assistant_change ON assessments FOR UPDATE TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('assistant')) AND approved_on IS NULL);
CREATE POLICY supervisor_change ON assessments FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
    AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
GRANT UPDATE (held_on, period_from, period_until, areas, effort, obstacles, conclusion, summary, participants, submitted_on, returned_on, revision)
  ON assessments TO piecza_assistant;
GRANT UPDATE (returned_on, return_comment, approved_on, approved_by_id, revision) ON assessments TO piecza_supervisor;
GRANT SELECT (submitted_on) ON assessments TO piecza_worker;

-- ---------------------------------------------------------------------------------------------------------------------
-- Whoever watches over a family after the work has the file open, and no family more in the count of 15.

CREATE TYPE assignment_purpose AS ENUM ('work', 'monitoring');
ALTER TABLE assignments
  ADD COLUMN purpose assignment_purpose NOT NULL DEFAULT 'work',
  ADD CONSTRAINT assignments_monitoring CHECK (purpose = 'work' OR family_id IS NOT NULL);
GRANT SELECT (purpose) ON assignments TO piecza_worker;

-- ---------------------------------------------------------------------------------------------------------------------
-- An ending is proposed by one person and approved by another.

CREATE TYPE ending_decision AS ENUM ('approved', 'returned', 'withdrawn');

CREATE TABLE ending_proposals (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  ends_on date NOT NULL,
  -- Code of a ground in contract/endingGrounds.ts.
  ground text NOT NULL,
  summary text NOT NULL,
  court_informed_on date,
  court_informed_how text,
  court_answer text,
  -- Null: no monitoring, and why is in the summary.
  monitoring_months integer,
  planned_contacts text NOT NULL DEFAULT '',
  proposed_by_id uuid NOT NULL,
  proposed_on date NOT NULL,
  decision ending_decision,
  decided_on date,
  decided_by_id uuid,
  comment text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, proposed_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, decided_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT ending_proposals_ground CHECK (ground ~ '^[a-zA-Z]{1,40}$'),
  CONSTRAINT ending_proposals_months CHECK (monitoring_months BETWEEN 3 AND 12),
  CONSTRAINT ending_proposals_court CHECK ((court_informed_on IS NULL) = (court_informed_how IS NULL)),
  CONSTRAINT ending_proposals_decided CHECK (num_nonnulls(decision, decided_on, decided_by_id) IN (0, 3)),
  -- Nobody approves or returns what they proposed; only they take it back.
  CONSTRAINT ending_proposals_four_eyes CHECK ((decision = 'withdrawn') = (decided_by_id = proposed_by_id))
);
CREATE INDEX ON ending_proposals (unit_id, family_id);
CREATE UNIQUE INDEX ending_proposals_one_waiting ON ending_proposals (unit_id, family_id) WHERE decision IS NULL;

SELECT wall.shut('ending_proposals');
CREATE POLICY assistant_read ON ending_proposals FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_create ON ending_proposals FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND proposed_by_id = (SELECT wall.actor_as('assistant')) AND decision IS NULL);
CREATE POLICY assistant_change ON ending_proposals FOR UPDATE TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND proposed_by_id = (SELECT wall.actor_as('assistant')))
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND proposed_by_id = (SELECT wall.actor_as('assistant'))
    AND coalesce(decision = 'withdrawn', true));
CREATE POLICY supervisor_read ON ending_proposals FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
CREATE POLICY supervisor_create ON ending_proposals FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
    AND proposed_by_id = (SELECT wall.actor_as('supervisor')) AND decision IS NULL);
CREATE POLICY supervisor_change ON ending_proposals FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true))
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
    AND coalesce(decided_by_id = (SELECT wall.actor_as('supervisor')), true));
GRANT SELECT, INSERT ON ending_proposals TO piecza_assistant, piecza_supervisor;
GRANT UPDATE (decision, decided_on, decided_by_id, comment, revision) ON ending_proposals TO piecza_assistant, piecza_supervisor;

-- ---------------------------------------------------------------------------------------------------------------------
-- The ending itself: on what ground, how it is watched over, and whether work began again.

ALTER TABLE family_endings
  -- Null: the ground is none that the half-year report counts.
  ALTER COLUMN reason DROP NOT NULL,
  ADD COLUMN ground text,
  ADD COLUMN proposal_id uuid,
  ADD COLUMN monitoring_until date,
  ADD COLUMN planned_contacts text NOT NULL DEFAULT '',
  ADD COLUMN monitoring_ended_on date,
  ADD COLUMN monitoring_ended_by_id uuid,
  ADD COLUMN monitoring_note text,
  ADD COLUMN reopened_on date,
  ADD COLUMN reopened_by_id uuid,
  ADD COLUMN reopening_route intake_route,
  ADD COLUMN reopening_reason text,
  ADD COLUMN revision integer NOT NULL DEFAULT 1;
UPDATE family_endings SET ground = reason::text;
ALTER TABLE family_endings
  ALTER COLUMN ground SET NOT NULL,
  ADD FOREIGN KEY (unit_id, proposal_id) REFERENCES ending_proposals (unit_id, id),
  ADD FOREIGN KEY (unit_id, monitoring_ended_by_id) REFERENCES staff (unit_id, id),
  ADD FOREIGN KEY (unit_id, reopened_by_id) REFERENCES staff (unit_id, id),
  ADD CONSTRAINT family_endings_ground CHECK (ground ~ '^[a-zA-Z]{1,40}$'),
  ADD CONSTRAINT family_endings_monitoring CHECK (monitoring_until > ended_on),
  ADD CONSTRAINT family_endings_monitoring_ended CHECK (
    num_nonnulls(monitoring_ended_on, monitoring_ended_by_id, monitoring_note) IN (0, 3)
    AND (monitoring_ended_on IS NULL OR (monitoring_until IS NOT NULL AND monitoring_ended_on >= ended_on))),
  ADD CONSTRAINT family_endings_reopened CHECK (
    num_nonnulls(reopened_on, reopened_by_id, reopening_route, reopening_reason) IN (0, 4) AND (reopened_on IS NULL OR reopened_on > ended_on));
ALTER TABLE family_endings DROP CONSTRAINT family_endings_unit_id_family_id_key;
CREATE INDEX ON family_endings (unit_id, family_id);
-- A family's work ended once, until it begins again.
CREATE UNIQUE INDEX family_endings_one_that_holds ON family_endings (unit_id, family_id) WHERE reopened_on IS NULL;

CREATE POLICY assistant_change ON family_endings FOR UPDATE TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY supervisor_create ON family_endings FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
    AND recorded_by_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY supervisor_change ON family_endings FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
GRANT UPDATE (monitoring_ended_on, monitoring_ended_by_id, monitoring_note, revision) ON family_endings TO piecza_assistant;
GRANT INSERT ON family_endings TO piecza_supervisor;
GRANT UPDATE (monitoring_ended_on, monitoring_ended_by_id, monitoring_note, reopened_on, reopened_by_id, reopening_route, reopening_reason, revision)
  ON family_endings TO piecza_supervisor;
GRANT SELECT (monitoring_until, monitoring_ended_on, reopened_on) ON family_endings TO piecza_worker;

-- Whoever ends the monitoring closes the file behind them, and may not end assignments otherwise: access ends with that day.
CREATE FUNCTION end_monitoring_assignments() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.assignments SET ended_on = greatest(started_on, NEW.monitoring_ended_on), revision = revision + 1
   WHERE unit_id = NEW.unit_id AND family_id = NEW.family_id AND purpose = 'monitoring'
     AND (ended_on IS NULL OR ended_on > NEW.monitoring_ended_on);
  RETURN NULL;
END $$;
CREATE TRIGGER end_monitoring_assignments AFTER UPDATE OF monitoring_ended_on ON family_endings
  FOR EACH ROW WHEN (NEW.monitoring_ended_on IS NOT NULL AND OLD.monitoring_ended_on IS NULL) EXECUTE FUNCTION end_monitoring_assignments();

-- Whoever assigns, and by whichever way (a hand-over has its own): after the work ended a family is only watched over.
CREATE FUNCTION watch_over_after_the_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF EXISTS (SELECT FROM public.family_endings e WHERE e.unit_id = NEW.unit_id AND e.family_id = NEW.family_id
                AND e.reopened_on IS NULL AND e.ended_on < NEW.started_on) THEN
    NEW.purpose := 'monitoring';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER watch_over_after_the_end BEFORE INSERT ON assignments FOR EACH ROW WHEN (NEW.family_id IS NOT NULL)
  EXECUTE FUNCTION watch_over_after_the_end();

-- A draft that the end of work closed is superseded like any other version, and stands in the way of no new one.
DROP INDEX help_plans_unit_id_kind_coalesce_idx;
CREATE UNIQUE INDEX help_plans_one_draft ON help_plans (unit_id, kind, coalesce(family_id, child_id)) WHERE approved_on IS NULL AND superseded_on IS NULL;
CREATE OR REPLACE FUNCTION wall.my_plans(which text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' ROWS 60 AS $$
  SELECT p.id FROM (
    SELECT plan.* FROM wall.my_families() f JOIN public.help_plans plan ON plan.family_id = f
    UNION ALL SELECT plan.* FROM wall.my_children() child JOIN public.help_plans plan ON plan.child_id = child) p
   WHERE CASE which WHEN 'all' THEN true WHEN 'drafts' THEN p.submitted_on IS NULL AND p.approved_on IS NULL AND p.superseded_on IS NULL
     WHEN 'current' THEN p.superseded_on IS NULL END
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- The death of a person, once recorded. After a child's nothing is sent by itself about its family until a supervisor
-- says what continues. One recorded by mistake is withdrawn and stays readable.

CREATE TABLE deaths (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  person_id uuid NOT NULL,
  died_on date NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  reminders_resumed_on date,
  resumed_by_id uuid,
  withdrawn_on date,
  withdrawn_by_id uuid,
  note text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, person_id) REFERENCES people (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, resumed_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, withdrawn_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT deaths_resumed CHECK ((reminders_resumed_on IS NULL) = (resumed_by_id IS NULL)),
  CONSTRAINT deaths_withdrawn CHECK ((withdrawn_on IS NULL) = (withdrawn_by_id IS NULL))
);
CREATE UNIQUE INDEX deaths_once ON deaths (unit_id, person_id) WHERE withdrawn_on IS NULL;

SELECT wall.shut('deaths');
CREATE POLICY assistant_read ON deaths FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND person_id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY assistant_create ON deaths FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND person_id = ANY (ARRAY(SELECT wall.my_people()))
    AND recorded_by_id = (SELECT wall.actor_as('assistant')) AND reminders_resumed_on IS NULL AND withdrawn_on IS NULL);
CREATE POLICY coordinator_read ON deaths FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND person_id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY coordinator_create ON deaths FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND person_id = ANY (ARRAY(SELECT wall.my_people()))
    AND recorded_by_id = (SELECT wall.actor_as('coordinator')) AND reminders_resumed_on IS NULL AND withdrawn_on IS NULL);
CREATE POLICY supervisor_read ON deaths FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(person_id <> ALL (ARRAY(SELECT wall.closed_people())), true));
CREATE POLICY supervisor_create ON deaths FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(person_id <> ALL (ARRAY(SELECT wall.closed_people())), true)
    AND recorded_by_id = (SELECT wall.actor_as('supervisor')) AND reminders_resumed_on IS NULL AND withdrawn_on IS NULL);
CREATE POLICY supervisor_change ON deaths FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(person_id <> ALL (ARRAY(SELECT wall.closed_people())), true));
CREATE POLICY worker_read ON deaths FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT, INSERT ON deaths TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT UPDATE (reminders_resumed_on, resumed_by_id, withdrawn_on, withdrawn_by_id, note, revision) ON deaths TO piecza_supervisor;
GRANT SELECT (id, unit_id, person_id, died_on, reminders_resumed_on, withdrawn_on) ON deaths TO piecza_worker;

-- Whose child somebody was, for the worker that keeps silent.
CREATE POLICY worker_read ON family_members FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT (id, unit_id, family_id, person_id, role, joined_on, left_on) ON family_members TO piecza_worker;

-- An ending closes the intake that began the work; work begun again is an intake of its own, accepted by who decided it.
CREATE FUNCTION intake_follows_ending() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE public.intakes SET closed_on = greatest(received_on, NEW.ended_on), revision = revision + 1
     WHERE unit_id = NEW.unit_id AND family_id = NEW.family_id AND closed_on IS NULL;
  ELSE
    INSERT INTO public.intakes (unit_id, family_id, route, received_on, court_signature, decision, decided_on, decided_by_id)
    SELECT NEW.unit_id, NEW.family_id, NEW.reopening_route, NEW.reopened_on, f.court_signature, 'accepted', NEW.reopened_on, NEW.reopened_by_id
      FROM public.families f WHERE f.unit_id = NEW.unit_id AND f.id = NEW.family_id
       AND NOT EXISTS (SELECT FROM public.intakes i WHERE i.unit_id = NEW.unit_id AND i.family_id = NEW.family_id AND i.closed_on IS NULL);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER intake_closed_by_ending AFTER INSERT ON family_endings FOR EACH ROW EXECUTE FUNCTION intake_follows_ending();
CREATE TRIGGER intake_opened_by_reopening AFTER UPDATE OF reopened_on ON family_endings FOR EACH ROW
  WHEN (NEW.reopened_on IS NOT NULL AND OLD.reopened_on IS NULL) EXECUTE FUNCTION intake_follows_ending();
