-- The whole plan of work: how a goal is judged, who of the family answers for an activity, what each adult said to it,
-- who was consulted, what was remarked and decided, by whom and when. Progress that a plan in force makes is not lost to
-- the version that is being prepared meanwhile.

SET LOCAL ROLE piecza_owner;

ALTER TABLE plan_goals ADD COLUMN indicator text NOT NULL DEFAULT '', ADD COLUMN origin_id uuid;
ALTER TABLE plan_activities ADD COLUMN responsible_person_id uuid, ADD COLUMN origin_id uuid;

-- A goal and an activity keep, over all versions of a plan, the id they had in their first one.
UPDATE plan_goals SET origin_id = id;
UPDATE plan_activities SET origin_id = id;
ALTER TABLE plan_goals ALTER COLUMN origin_id SET NOT NULL;
ALTER TABLE plan_activities ALTER COLUMN origin_id SET NOT NULL;

CREATE FUNCTION begin_origin() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  NEW.origin_id := coalesce(NEW.origin_id, NEW.id);
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION begin_origin() FROM PUBLIC;
CREATE TRIGGER begin_origin BEFORE INSERT ON plan_goals FOR EACH ROW EXECUTE FUNCTION begin_origin();
CREATE TRIGGER begin_origin BEFORE INSERT ON plan_activities FOR EACH ROW EXECUTE FUNCTION begin_origin();

ALTER TABLE plan_activities
  ADD FOREIGN KEY (unit_id, responsible_person_id) REFERENCES people (unit_id, id),
  ADD CONSTRAINT plan_activities_person CHECK (responsible_person_id IS NULL OR responsible = 'familyMember');
CREATE INDEX ON plan_goals (unit_id, origin_id);
CREATE INDEX ON plan_activities (unit_id, origin_id);
GRANT UPDATE (indicator) ON plan_goals TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (responsible_person_id) ON plan_activities TO piecza_assistant, piecza_coordinator;

-- Whatever moves a goal or an activity of the plan in force (a visit, a tick on a phone) moves its copy in the version
-- that is being prepared: there is one at most.
CREATE FUNCTION carry_progress() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  IF TG_TABLE_NAME = 'plan_goals' THEN
    UPDATE public.plan_goals copy SET progress = NEW.progress, revision = copy.revision + 1
      FROM public.help_plans plan
     WHERE copy.unit_id = NEW.unit_id AND copy.origin_id = NEW.origin_id AND copy.id <> NEW.id AND copy.progress <> NEW.progress
       AND plan.unit_id = copy.unit_id AND plan.id = copy.plan_id AND plan.approved_on IS NULL;
  ELSE
    UPDATE public.plan_activities copy SET status = NEW.status, revision = copy.revision + 1
      FROM public.plan_goals goal JOIN public.help_plans plan ON plan.unit_id = goal.unit_id AND plan.id = goal.plan_id
     WHERE copy.unit_id = NEW.unit_id AND copy.origin_id = NEW.origin_id AND copy.id <> NEW.id AND copy.status <> NEW.status
       AND goal.unit_id = copy.unit_id AND goal.id = copy.goal_id AND plan.approved_on IS NULL;
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION carry_progress() FROM PUBLIC;
CREATE TRIGGER carry_progress AFTER UPDATE OF progress ON plan_goals
  FOR EACH ROW WHEN (OLD.progress IS DISTINCT FROM NEW.progress) EXECUTE FUNCTION carry_progress();
CREATE TRIGGER carry_progress AFTER UPDATE OF status ON plan_activities
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION carry_progress();

CREATE TYPE plan_answer AS ENUM ('agreed', 'refused', 'notAsked');
CREATE TYPE plan_consulted AS ENUM ('socialWorker', 'coordinator', 'assistant');
CREATE TYPE plan_decision AS ENUM ('submitted', 'returned', 'approved');

CREATE TABLE plan_agreements (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  person_id uuid NOT NULL,
  answer plan_answer NOT NULL,
  asked_on date NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  -- Which text of the plan it is about: set by a trigger, as below.
  text_revision integer NOT NULL DEFAULT 1,
  -- Copied from the plan by a trigger, as of its goals.
  family_id uuid,
  child_id uuid,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, plan_id, person_id),
  FOREIGN KEY (unit_id) REFERENCES units (id),
  FOREIGN KEY (unit_id, plan_id) REFERENCES help_plans (unit_id, id),
  FOREIGN KEY (unit_id, person_id) REFERENCES people (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT plan_agreements_why CHECK (answer <> 'notAsked' OR note ~ '\S')
);
CREATE INDEX ON plan_agreements (unit_id, person_id);

CREATE TABLE plan_consultations (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  whom plan_consulted NOT NULL,
  name text NOT NULL,
  held_on date NOT NULL,
  remarks text NOT NULL DEFAULT '',
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  -- Which text of the plan it is about: set by a trigger, as below.
  text_revision integer NOT NULL DEFAULT 1,
  family_id uuid,
  child_id uuid,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id) REFERENCES units (id),
  FOREIGN KEY (unit_id, plan_id) REFERENCES help_plans (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id)
);
CREATE INDEX ON plan_consultations (unit_id, plan_id);

-- Nobody takes back what was said.
CREATE TABLE plan_remarks (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  decision plan_decision,
  text text NOT NULL DEFAULT '',
  -- Unknown only of what was said before this table was.
  written_by_id uuid,
  written_at timestamptz(3) NOT NULL,
  family_id uuid,
  child_id uuid,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id) REFERENCES units (id),
  FOREIGN KEY (unit_id, plan_id) REFERENCES help_plans (unit_id, id),
  FOREIGN KEY (unit_id, written_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT plan_remarks_said CHECK (decision IN ('submitted', 'approved') OR text ~ '\S')
);
CREATE INDEX ON plan_remarks (unit_id, plan_id, written_at);

SELECT wall.shut('plan_agreements', 'plan_consultations', 'plan_remarks');

CREATE FUNCTION carry_subject_of_plan() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT family_id, child_id INTO NEW.family_id, NEW.child_id FROM public.help_plans WHERE unit_id = NEW.unit_id AND id = NEW.plan_id;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION carry_subject_of_plan() FROM PUBLIC;
CREATE TRIGGER carry_subject BEFORE INSERT ON plan_agreements FOR EACH ROW EXECUTE FUNCTION carry_subject_of_plan();
CREATE TRIGGER carry_subject BEFORE INSERT ON plan_consultations FOR EACH ROW EXECUTE FUNCTION carry_subject_of_plan();
CREATE TRIGGER carry_subject BEFORE INSERT ON plan_remarks FOR EACH ROW EXECUTE FUNCTION carry_subject_of_plan();

-- An answer is about the text that stood there when it was given. The text of a draft is counted with every change of it: its
-- diagnosis and main goal, its goals and activities, but not how far they have come. What somebody takes upon themselves is
-- counted besides, as the scope: a goal or an activity that comes or goes, who answers for it and by when. By triggers, so
-- that whoever changes a draft cannot forget it.
ALTER TABLE help_plans
  ADD COLUMN text_revision integer NOT NULL DEFAULT 1,
  -- The text it was when its scope changed last.
  ADD COLUMN scope_revision integer NOT NULL DEFAULT 1,
  ADD COLUMN text_changed_on date;

CREATE FUNCTION count_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  NEW.text_revision := OLD.text_revision + 1;
  NEW.text_changed_on := wall.day_of(coalesce((wall.standing()).at, now()));
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION count_text() FROM PUBLIC;
CREATE TRIGGER count_text BEFORE UPDATE OF main_goal, difficulties, strengths, needs ON help_plans FOR EACH ROW
  WHEN ((OLD.main_goal, OLD.difficulties, OLD.strengths, OLD.needs) IS DISTINCT FROM (NEW.main_goal, NEW.difficulties, NEW.strengths, NEW.needs))
  EXECUTE FUNCTION count_text();

-- Once for a statement, however many goals or activities it writes: in `changed`, and `earlier` as they were.
CREATE FUNCTION count_text_of_parts() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing;
  texts uuid[];
  scopes uuid[] := '{}';
BEGIN
  IF TG_TABLE_NAME = 'plan_goals' AND TG_OP = 'UPDATE' THEN
    texts := ARRAY(SELECT c.plan_id FROM changed c JOIN earlier e USING (id)
      WHERE (c.area, c.title, c.indicator) IS DISTINCT FROM (e.area, e.title, e.indicator));
  ELSIF TG_TABLE_NAME = 'plan_goals' THEN
    scopes := ARRAY(SELECT plan_id FROM changed);
  ELSIF TG_OP = 'UPDATE' THEN
    texts := ARRAY(SELECT g.plan_id FROM changed c JOIN earlier e USING (id) JOIN public.plan_goals g ON g.unit_id = c.unit_id AND g.id = c.goal_id
      WHERE (c.title, c.form_of_support, c.responsible_name, c.expected_effect)
        IS DISTINCT FROM (e.title, e.form_of_support, e.responsible_name, e.expected_effect));
    scopes := ARRAY(SELECT g.plan_id FROM changed c JOIN earlier e USING (id) JOIN public.plan_goals g ON g.unit_id = c.unit_id AND g.id = c.goal_id
      WHERE (c.responsible, c.responsible_person_id, c.due_on) IS DISTINCT FROM (e.responsible, e.responsible_person_id, e.due_on));
  ELSE
    scopes := ARRAY(SELECT g.plan_id FROM changed c JOIN public.plan_goals g ON g.unit_id = c.unit_id AND g.id = c.goal_id);
  END IF;
  texts := texts || scopes;
  IF cardinality(texts) = 0 THEN RETURN NULL; END IF;
  me := wall.standing();
  UPDATE public.help_plans p
     SET text_revision = p.text_revision + 1,
         scope_revision = CASE WHEN p.id = ANY (scopes) THEN p.text_revision + 1 ELSE p.scope_revision END,
         text_changed_on = wall.day_of(coalesce(me.at, now()))
   WHERE p.id = ANY (texts) AND p.approved_on IS NULL;
  -- It was handed in while this was on its way.
  IF me.role IS NOT NULL AND EXISTS (SELECT FROM public.help_plans p WHERE p.id = ANY (texts) AND p.submitted_on IS NOT NULL) THEN
    RAISE EXCEPTION 'the plan was submitted meanwhile' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION count_text_of_parts() FROM PUBLIC;
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['plan_goals', 'plan_activities'] LOOP
    EXECUTE format('CREATE TRIGGER count_text_added AFTER INSERT ON %I REFERENCING NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION count_text_of_parts()', part);
    EXECUTE format('CREATE TRIGGER count_text_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS earlier NEW TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION count_text_of_parts()', part);
    EXECUTE format('CREATE TRIGGER count_text_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS changed
      FOR EACH STATEMENT EXECUTE FUNCTION count_text_of_parts()', part);
  END LOOP;
END $$;

-- Once the text has changed, an answer that was there already is about the new one only when it was given again on the day
-- of the change or later: putting a note right is no new answer.
CREATE FUNCTION answers_text() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  plan public.help_plans;
BEGIN
  SELECT * INTO plan FROM public.help_plans p WHERE p.unit_id = NEW.unit_id AND p.id = NEW.plan_id;
  NEW.text_revision := CASE WHEN TG_OP = 'INSERT' OR (to_jsonb(NEW) ->> TG_ARGV[0])::date >= plan.text_changed_on
    THEN plan.text_revision ELSE OLD.text_revision END;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION answers_text() FROM PUBLIC;
CREATE TRIGGER answers_text BEFORE INSERT OR UPDATE ON plan_agreements FOR EACH ROW EXECUTE FUNCTION answers_text('asked_on');
CREATE TRIGGER answers_text BEFORE INSERT OR UPDATE ON plan_consultations FOR EACH ROW EXECUTE FUNCTION answers_text('held_on');

-- A returned draft said why in one text, which the next one wrote over.
INSERT INTO plan_remarks (unit_id, plan_id, decision, text, written_at)
  SELECT unit_id, id, 'returned', return_comment, now() FROM help_plans WHERE return_comment ~ '\S';
ALTER TABLE help_plans DROP COLUMN return_comment;

-- Agreement and consultations are the author's to record while the plan is a draft; whoever approves it reads them.
DO $$
DECLARE
  part text;
BEGIN
  FOREACH part IN ARRAY ARRAY['plan_agreements', 'plan_consultations', 'plan_remarks'] LOOP
    EXECUTE format($sql$CREATE POLICY assistant_read ON %I FOR SELECT TO piecza_assistant
      USING (family_id = ANY ((SELECT wall.open_families())::uuid[]))$sql$, part);
    EXECUTE format($sql$CREATE POLICY supervisor_read ON %I FOR SELECT TO piecza_supervisor
      USING (unit_id = (SELECT wall.unit_as('supervisor'))
        AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
        AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true))$sql$, part);
    EXECUTE format('GRANT SELECT ON %I TO piecza_assistant, piecza_supervisor', part);
  END LOOP;
  FOREACH part IN ARRAY ARRAY['plan_consultations', 'plan_remarks'] LOOP
    EXECUTE format($sql$CREATE POLICY coordinator_read ON %I FOR SELECT TO piecza_coordinator
      USING (child_id = ANY (ARRAY(SELECT wall.my_children())))$sql$, part);
    EXECUTE format('GRANT SELECT ON %I TO piecza_coordinator', part);
  END LOOP;
END $$;

CREATE POLICY assistant_create ON plan_agreements FOR INSERT TO piecza_assistant
  WITH CHECK (plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_change ON plan_agreements FOR UPDATE TO piecza_assistant
  USING (plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))));
GRANT INSERT ON plan_agreements TO piecza_assistant;
GRANT UPDATE (answer, asked_on, note, revision) ON plan_agreements TO piecza_assistant;

CREATE POLICY assistant_create ON plan_consultations FOR INSERT TO piecza_assistant
  WITH CHECK (plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_change ON plan_consultations FOR UPDATE TO piecza_assistant
  USING (plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))));
CREATE POLICY coordinator_create ON plan_consultations FOR INSERT TO piecza_coordinator
  WITH CHECK (plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY coordinator_change ON plan_consultations FOR UPDATE TO piecza_coordinator
  USING (plan_id = ANY (ARRAY(SELECT wall.my_plans('drafts'))));
GRANT INSERT ON plan_consultations TO piecza_assistant, piecza_coordinator;
GRANT UPDATE (whom, name, held_on, remarks, revision) ON plan_consultations TO piecza_assistant, piecza_coordinator;

CREATE POLICY assistant_create ON plan_remarks FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND written_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY coordinator_create ON plan_remarks FOR INSERT TO piecza_coordinator
  WITH CHECK (child_id = ANY (ARRAY(SELECT wall.my_children())) AND written_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY supervisor_create ON plan_remarks FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND written_by_id = (SELECT wall.actor_as('supervisor'))
    AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
    AND coalesce(child_id <> ALL (ARRAY(SELECT wall.closed_children())), true));
GRANT INSERT ON plan_remarks TO piecza_assistant, piecza_coordinator, piecza_supervisor;

-- What stands at the head of the unit's documents under its name: address, telephone.
ALTER TABLE units ADD COLUMN letterhead text NOT NULL DEFAULT '', ADD COLUMN revision integer NOT NULL DEFAULT 1;
CREATE POLICY administrator_change ON units FOR UPDATE TO piecza_administrator
  USING (id = (SELECT wall.unit_as('administrator')));
GRANT UPDATE (letterhead, revision) ON units TO piecza_administrator;
