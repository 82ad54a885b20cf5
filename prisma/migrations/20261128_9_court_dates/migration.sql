-- The days by which a court awaits a report or an opinion about a family.

SET LOCAL ROLE piecza_owner;

CREATE TYPE court_date_kind AS ENUM ('report', 'opinion');

CREATE TABLE court_dates (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  kind court_date_kind NOT NULL,
  due_on date NOT NULL,
  sent_on date,
  sent_as text,
  note text,
  withdrawn_on date,
  withdrawn_reason text,
  recorded_by_id uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT court_dates_sent_as CHECK (sent_as IS NULL OR sent_on IS NOT NULL),
  CONSTRAINT court_dates_withdrawn_with_reason CHECK (num_nonnulls(withdrawn_on, withdrawn_reason) IN (0, 2)),
  CONSTRAINT court_dates_sent_or_withdrawn CHECK (num_nonnulls(sent_on, withdrawn_on) < 2)
);
CREATE INDEX ON court_dates (unit_id, family_id, due_on);

SELECT wall.shut('court_dates');

CREATE POLICY assistant_read ON court_dates FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_create ON court_dates FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_change ON court_dates FOR UPDATE TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
-- Duties are computed in the same way for whoever writes a fact.
CREATE POLICY coordinator_read ON court_dates FOR SELECT TO piecza_coordinator
  USING (false);
CREATE POLICY supervisor_read ON court_dates FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND family_id <> ALL (ARRAY(SELECT wall.closed_families())));
CREATE POLICY supervisor_create ON court_dates FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND family_id <> ALL (ARRAY(SELECT wall.closed_families())) AND recorded_by_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY supervisor_change ON court_dates FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND family_id <> ALL (ARRAY(SELECT wall.closed_families())));
CREATE POLICY worker_read ON court_dates FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT ON court_dates TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT INSERT ON court_dates TO piecza_assistant, piecza_supervisor;
GRANT UPDATE (sent_on, sent_as, note, withdrawn_on, withdrawn_reason, revision) ON court_dates TO piecza_assistant, piecza_supervisor;
GRANT SELECT (id, unit_id, family_id, kind, due_on, sent_on, withdrawn_on) ON court_dates TO piecza_worker;
