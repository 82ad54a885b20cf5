-- An entry in full: with which institution, about which children and how each was seen, which statutory tasks it was, the way
-- there and back, and that it is one family's part of an occasion several families shared. And what a supervisor says of it.

SET LOCAL ROLE piecza_owner;

CREATE TYPE travel_means AS ENUM ('onFoot', 'publicTransport', 'ownCar', 'officeCar');
CREATE TYPE entry_review_kind AS ENUM ('read', 'question', 'complete');

ALTER TABLE activity_logs
  ADD COLUMN institution text,
  ADD COLUMN children jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN task_codes text[] NOT NULL DEFAULT '{}',
  ADD COLUMN travel_means travel_means,
  ADD COLUMN travel_km integer,
  ADD COLUMN travel_minutes integer,
  ADD COLUMN occasion_id uuid,
  ADD COLUMN occasion_minutes integer,
  -- What was written before supervisors could say that they have read it does not wait for them now.
  ADD COLUMN unread boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT activity_logs_children CHECK (jsonb_typeof(children) = 'array'),
  ADD CONSTRAINT activity_logs_travel CHECK (travel_km BETWEEN 1 AND 999 AND travel_minutes BETWEEN 1 AND 1440),
  ADD CONSTRAINT activity_logs_occasion CHECK ((occasion_id IS NULL) = (occasion_minutes IS NULL) AND occasion_minutes BETWEEN 1 AND 1440);
ALTER TABLE activity_logs ALTER COLUMN unread SET DEFAULT true;
CREATE INDEX ON activity_logs (unit_id, held_on, id) WHERE unread;
CREATE INDEX ON activity_logs (unit_id, occasion_id) WHERE occasion_id IS NOT NULL;
GRANT UPDATE (institution, children, task_codes, travel_means, travel_km, travel_minutes) ON activity_logs
  TO piecza_assistant, piecza_coordinator;

-- A supervisor's word about one version of an entry: read, a question, please complete; and the author's answer.
CREATE TABLE entry_reviews (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  activity_log_id uuid NOT NULL,
  entry_revision integer NOT NULL,
  kind entry_review_kind NOT NULL,
  text text NOT NULL DEFAULT '',
  reviewed_by_id uuid NOT NULL,
  reviewed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  answer text,
  answered_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  family_id uuid,
  foster_family_id uuid,
  recorded_by_id uuid NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, activity_log_id) REFERENCES activity_logs (unit_id, id),
  FOREIGN KEY (unit_id, reviewed_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT entry_reviews_says_something CHECK (kind = 'read' OR text <> ''),
  CONSTRAINT entry_reviews_answered CHECK (answered_at IS NULL OR answer IS NOT NULL),
  -- Nobody reviews what they wrote.
  CONSTRAINT entry_reviews_four_eyes CHECK (reviewed_by_id <> recorded_by_id)
);
CREATE INDEX ON entry_reviews (unit_id, activity_log_id);
CREATE INDEX ON entry_reviews (unit_id, recorded_by_id) WHERE kind <> 'read' AND answered_at IS NULL;
CREATE TRIGGER carry_subject BEFORE INSERT ON entry_reviews FOR EACH ROW EXECUTE FUNCTION carry_subject();

-- An answer is given once.
CREATE TRIGGER answered_once BEFORE UPDATE ON entry_reviews FOR EACH ROW WHEN (OLD.answered_at IS NOT NULL) EXECUTE FUNCTION refuse_change();

-- Whether a version still waits to be read is derived, because lists narrow by it: nobody who writes entries says it.
CREATE FUNCTION keep_unread() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR current_user IN ('piecza_assistant', 'piecza_coordinator') THEN
    NEW.unread := true;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER keep_unread BEFORE INSERT OR UPDATE OF revision ON activity_logs FOR EACH ROW EXECUTE FUNCTION keep_unread();

CREATE FUNCTION entry_was_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  UPDATE public.activity_logs SET unread = false
   WHERE unit_id = NEW.unit_id AND id = NEW.activity_log_id AND revision = NEW.entry_revision;
  RETURN NULL;
END $$;
CREATE TRIGGER entry_was_read AFTER INSERT ON entry_reviews FOR EACH ROW EXECUTE FUNCTION entry_was_read();

SELECT wall.shut('entry_reviews');

-- Whoever reads the entry reads what was asked about it; the author answers.
CREATE POLICY assistant_read ON entry_reviews FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_change ON entry_reviews FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND family_id = ANY (ARRAY(SELECT wall.my_families()))
    AND recorded_by_id = (SELECT wall.actor_as('assistant')) AND kind <> 'read');
CREATE POLICY coordinator_read ON entry_reviews FOR SELECT TO piecza_coordinator
  USING (foster_family_id = ANY ((SELECT wall.open_foster_families())::uuid[]));
CREATE POLICY coordinator_change ON entry_reviews FOR UPDATE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND foster_family_id = ANY (ARRAY(SELECT wall.my_foster_families()))
    AND recorded_by_id = (SELECT wall.actor_as('coordinator')) AND kind <> 'read');
CREATE POLICY supervisor_read ON entry_reviews FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
    AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true));
CREATE POLICY supervisor_create ON entry_reviews FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true)
    AND coalesce(foster_family_id <> ALL (ARRAY(SELECT wall.closed_foster_families())), true)
    AND reviewed_by_id = (SELECT wall.actor_as('supervisor')) AND recorded_by_id <> (SELECT wall.actor_as('supervisor')));
GRANT SELECT ON entry_reviews TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON entry_reviews TO piecza_supervisor;
GRANT UPDATE (answer, answered_at, revision) ON entry_reviews TO piecza_assistant, piecza_coordinator;
