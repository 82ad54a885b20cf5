-- Numbers of documents, encrypted before they come here. Without the key a stolen table says who has a number and since
-- when, and nothing about any number.

SET LOCAL ROLE piecza_owner;

CREATE TYPE identifier_kind AS ENUM ('pesel', 'identityDocument');

-- A number may change (adoption, correction of sex, a new document): the old row is superseded and stays.
CREATE TABLE person_identifiers (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  person_id uuid NOT NULL,
  kind identifier_kind NOT NULL,
  -- Bound to this row: elsewhere it cannot be opened (server/identifiers/cipher.ts).
  cipher bytea NOT NULL,
  -- The same for the same number within a unit; worthless without the key (server/identifiers/blindIndex.ts).
  blind_index bytea NOT NULL,
  key_generation integer NOT NULL,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  superseded_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, person_id) REFERENCES people (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT person_identifiers_format CHECK (length(cipher) > 31 AND get_byte(cipher, 0) = 1 AND length(blind_index) = 32),
  CONSTRAINT person_identifiers_generation CHECK (key_generation BETWEEN 1 AND 65535),
  CONSTRAINT person_identifiers_in_order CHECK (superseded_at >= recorded_at)
);
CREATE UNIQUE INDEX ON person_identifiers (unit_id, person_id, kind) WHERE superseded_at IS NULL;
-- Not unique: a refusal would tell that the person is known to the unit.
CREATE INDEX ON person_identifiers (unit_id, blind_index) WHERE superseded_at IS NULL;
-- What rotation still has to do.
CREATE INDEX ON person_identifiers (unit_id, key_generation, id);

SELECT wall.shut('person_identifiers');

-- Whoever sees the person sees that there is a number, records it and replaces it; nobody deletes one.
CREATE POLICY assistant_read ON person_identifiers FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND person_id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY assistant_create ON person_identifiers FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND person_id = ANY (ARRAY(SELECT wall.my_people())) AND recorded_by_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_change ON person_identifiers FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND person_id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY coordinator_read ON person_identifiers FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND person_id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY coordinator_create ON person_identifiers FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND person_id = ANY (ARRAY(SELECT wall.my_people())) AND recorded_by_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY coordinator_change ON person_identifiers FOR UPDATE TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND person_id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY supervisor_read ON person_identifiers FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(person_id <> ALL (ARRAY(SELECT wall.closed_people())), true));
CREATE POLICY supervisor_create ON person_identifiers FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(person_id <> ALL (ARRAY(SELECT wall.closed_people())), true) AND recorded_by_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY supervisor_change ON person_identifiers FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(person_id <> ALL (ARRAY(SELECT wall.closed_people())), true));
GRANT SELECT, INSERT ON person_identifiers TO piecza_assistant, piecza_coordinator, piecza_supervisor;
GRANT UPDATE (superseded_at, revision) ON person_identifiers TO piecza_assistant, piecza_coordinator, piecza_supervisor;

-- The worker encrypts anew under the next key, and learns neither who recorded a number nor when.
CREATE POLICY worker_read ON person_identifiers FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_change ON person_identifiers FOR UPDATE TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT (id, unit_id, person_id, kind, cipher, blind_index, key_generation, revision) ON person_identifiers TO piecza_worker;
GRANT UPDATE (cipher, blind_index, key_generation, revision) ON person_identifiers TO piecza_worker;

-- A search is a use of a number too, also when it finds nobody.
ALTER TYPE audit_action ADD VALUE 'search';

-- How many numbers this person was shown or searched for within the hour, for the limit. Of several requests of one
-- person at once each waits until the one before is kept, so that the count is exact.
CREATE FUNCTION wall.numbers_used_lately() RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(me.actor_id::text, 72707371));
  RETURN (SELECT count(*) FROM public.audit_events
           WHERE unit_id = me.unit_id AND actor_id = me.actor_id AND action::text IN ('reveal', 'search')
             AND resource = 'identifiers' AND at > now() - interval '1 hour');
END $$;
GRANT EXECUTE ON FUNCTION wall.numbers_used_lately() TO piecza_assistant, piecza_coordinator, piecza_supervisor;
