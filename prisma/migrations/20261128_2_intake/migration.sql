-- How a family came, by its route: one row for each start of work, with the facts of that route and of no other.

SET LOCAL ROLE piecza_owner;

CREATE TYPE intake_document AS ENUM ('certificateOfImpairment', 'confirmationOfPregnancy');
CREATE TYPE authorisation_kind AS ENUM ('general', 'special');
CREATE TYPE intake_decision AS ENUM ('accepted', 'refused');
CREATE TYPE family_consent AS ENUM ('agreed', 'refused');

CREATE TABLE intakes (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  route intake_route NOT NULL,
  received_on date NOT NULL,
  urgent boolean NOT NULL DEFAULT false,
  interviewed_on date,
  social_worker text,
  requested_on date,
  court text,
  court_signature text,
  ordered_on date,
  order_final boolean,
  guardian text,
  court_informed_on date,
  document intake_document,
  document_on date,
  issuer_specialisation text,
  authorisation authorisation_kind,
  authorisation_scope text,
  authorised_on date,
  authorisation_revoked_on date,
  child_name text,
  in_care_since date,
  coordinator_unit text,
  decision intake_decision,
  decided_on date,
  decided_by_id uuid,
  refusal_reason text,
  -- Of an acceptance that was taken back before anybody was assigned.
  accepted_on date,
  consent family_consent,
  consent_on date,
  consent_by text,
  consent_note text,
  first_contact_on date,
  social_worker_present boolean,
  -- The end of the work this intake began, or of the intake itself; a family has one open intake at most.
  closed_on date,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, decided_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT intakes_interview_of_route CHECK (route IN ('socialWorker', 'childInCare')
    OR num_nonnulls(interviewed_on, social_worker, requested_on) = 0),
  CONSTRAINT intakes_court_of_route CHECK (route = 'court'
    OR num_nonnulls(court, ordered_on, order_final, guardian, court_informed_on) = 0),
  CONSTRAINT intakes_document_of_route CHECK (route = 'forLife'
    OR num_nonnulls(document, document_on, issuer_specialisation, authorisation, authorisation_scope, authorised_on, authorisation_revoked_on) = 0),
  CONSTRAINT intakes_child_of_route CHECK (route = 'childInCare' OR num_nonnulls(child_name, in_care_since, coordinator_unit) = 0),
  CONSTRAINT intakes_decided CHECK (num_nonnulls(decision, decided_on, decided_by_id) IN (0, 3)),
  CONSTRAINT intakes_refused_with_reason CHECK ((decision IS NOT DISTINCT FROM 'refused') = (refusal_reason IS NOT NULL)),
  CONSTRAINT intakes_acceptance_taken_back CHECK (accepted_on IS NULL OR decision = 'refused'),
  CONSTRAINT intakes_consent_dated CHECK (num_nonnulls(consent, consent_on, consent_by) IN (0, 3)),
  CONSTRAINT intakes_first_contact CHECK (num_nonnulls(first_contact_on, social_worker_present) IN (0, 2))
);
CREATE UNIQUE INDEX intakes_one_open ON intakes (unit_id, family_id) WHERE closed_on IS NULL;
CREATE INDEX ON intakes (unit_id, family_id, received_on);

-- A family is taken on with an intake, whoever writes it down; what both say stays the same in both.
CREATE FUNCTION open_intake() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO public.intakes (unit_id, family_id, route, received_on, court_signature)
  VALUES (NEW.unit_id, NEW.id, NEW.intake_route, NEW.intake_on, NEW.court_signature);
  RETURN NULL;
END $$;
CREATE TRIGGER open_intake AFTER INSERT ON families FOR EACH ROW EXECUTE FUNCTION open_intake();

CREATE FUNCTION follow_family() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- Work begun again has a day of its own: only the first intake's day is the family's.
  UPDATE public.intakes i
     SET route = NEW.intake_route, received_on = d.received_on, court_signature = NEW.court_signature, revision = i.revision + 1
    FROM (SELECT x.id, CASE x.received_on WHEN OLD.intake_on THEN NEW.intake_on ELSE x.received_on END AS received_on
            FROM public.intakes x WHERE x.unit_id = NEW.unit_id AND x.family_id = NEW.id AND x.closed_on IS NULL) d
   WHERE i.unit_id = NEW.unit_id AND i.id = d.id
     AND (i.route, i.received_on, i.court_signature) IS DISTINCT FROM (NEW.intake_route, d.received_on, NEW.court_signature);
  RETURN NULL;
END $$;
CREATE TRIGGER follow_family AFTER UPDATE OF intake_route, intake_on, court_signature ON families
  FOR EACH ROW EXECUTE FUNCTION follow_family();

INSERT INTO intakes (unit_id, family_id, route, received_on, court_signature, closed_on)
SELECT f.unit_id, f.id, f.intake_route, f.intake_on, f.court_signature, e.ended_on
  FROM families f LEFT JOIN family_endings e ON e.unit_id = f.unit_id AND e.family_id = f.id;

SELECT wall.shut('intakes');

-- Read with the family. A supervisor runs it; an assistant writes down whether the family agreed and the first contact.
CREATE POLICY assistant_read ON intakes FOR SELECT TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY assistant_change ON intakes FOR UPDATE TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY supervisor_read ON intakes FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
CREATE POLICY supervisor_change ON intakes FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
GRANT SELECT ON intakes TO piecza_assistant, piecza_supervisor;
-- Of how families came, the worker reads what deadlines follow from.
CREATE POLICY worker_read ON intakes FOR SELECT TO piecza_worker USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT (id, unit_id, family_id, route, received_on, urgent, interviewed_on, decision, decided_on, accepted_on, closed_on) ON intakes TO piecza_worker;
GRANT UPDATE (consent, consent_on, consent_by, consent_note, first_contact_on, social_worker_present, revision)
  ON intakes TO piecza_assistant;
GRANT UPDATE (urgent, interviewed_on, social_worker, requested_on, court, court_signature, ordered_on, order_final, guardian,
  court_informed_on, document, document_on, issuer_specialisation, authorisation, authorisation_scope, authorised_on,
  authorisation_revoked_on, child_name, in_care_since, coordinator_unit, decision, decided_on, decided_by_id, refusal_reason, accepted_on,
  consent, consent_on, consent_by, consent_note, first_contact_on, social_worker_present, closed_on, revision)
  ON intakes TO piecza_supervisor;
