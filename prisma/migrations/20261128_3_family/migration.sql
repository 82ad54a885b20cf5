-- Who belongs to a family and why they left; where it lives; who works with it; what to know at its door; its documents.

SET LOCAL ROLE piecza_owner;

CREATE TYPE left_reason AS ENUM ('movedOut', 'placedInCare', 'startedOwnLife', 'died', 'roleChanged', 'recordedByMistake', 'other');
CREATE TYPE address_kind AS ENUM ('residence', 'correspondence');
CREATE TYPE institution_kind AS ENUM ('courtGuardian', 'school', 'preschool', 'clinic', 'police', 'socialWorker', 'counselling', 'other');
CREATE TYPE warning_kind AS ENUM ('dog', 'infection', 'aggression', 'other');
CREATE TYPE document_kind AS ENUM ('consent', 'courtDecision', 'certificate', 'photo', 'letter', 'other');

-- ---------------------------------------------------------------------------------------------------------------------
-- Members: an end says why; what ended before this was asked stays without.

ALTER TABLE family_members ADD COLUMN left_reason left_reason, ADD COLUMN revision integer NOT NULL DEFAULT 1;
ALTER TABLE family_members ADD CONSTRAINT family_members_reason_of_end CHECK (left_reason IS NULL OR left_on IS NOT NULL);
-- Nobody is twice the same to the same family at once.
CREATE UNIQUE INDEX ON family_members (unit_id, family_id, person_id) WHERE left_on IS NULL;

ALTER TABLE people ADD COLUMN expected_on date;

CREATE POLICY assistant_create ON family_members FOR INSERT TO piecza_assistant
  WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) AND person_id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY assistant_change ON family_members FOR UPDATE TO piecza_assistant
  USING (family_id = ANY ((SELECT wall.open_families())::uuid[]));
CREATE POLICY supervisor_change ON family_members FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true));
GRANT INSERT ON family_members TO piecza_assistant;
GRANT UPDATE (left_on, left_reason, revision) ON family_members TO piecza_assistant, piecza_supervisor;

-- Somebody new to the unit becomes a member of a family: a newborn, a child that is expected, a partner who moved in. Person
-- and membership are made together or not at all, so nobody records a person who belongs nowhere, and whoever records one
-- sees that person through the family alone.
-- @returns the membership; nothing when the family is not the actor's to write about
CREATE FUNCTION wall.welcome(family uuid, as_what public.family_role, since date, given_name text, family_name text,
    born_on date, expected_on date, phone text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
#variable_conflict use_variable
DECLARE
  me wall.standing := wall.standing();
  person uuid;
  membership uuid;
BEGIN
  IF NOT coalesce(CASE me.role
       WHEN 'assistant' THEN family = ANY (wall.open_families())
       WHEN 'supervisor' THEN family <> ALL (ARRAY(SELECT wall.closed_families()))
         AND EXISTS (SELECT FROM public.families f WHERE f.unit_id = me.unit_id AND f.id = family)
     END, false) THEN
    RETURN NULL;
  END IF;
  INSERT INTO public.people (unit_id, given_name, family_name, born_on, expected_on, phone)
    VALUES (me.unit_id, given_name, family_name, born_on, expected_on, phone) RETURNING id INTO person;
  INSERT INTO public.family_members (unit_id, family_id, person_id, role, joined_on)
    VALUES (me.unit_id, family, person, as_what, since) RETURNING id INTO membership;
  RETURN membership;
END $$;
GRANT EXECUTE ON FUNCTION wall.welcome(uuid, public.family_role, date, text, text, date, date, text)
  TO piecza_assistant, piecza_supervisor;
DROP POLICY supervisor_create ON people;
REVOKE INSERT ON people FROM piecza_supervisor;

-- Somebody of one's family changes the number, a child that was expected is born: an assistant notes that. What anybody
-- else is called, and when they were born, is the supervisor's.
CREATE FUNCTION born_once() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  IF current_user = 'piecza_assistant' AND (OLD.born_on IS NOT NULL OR OLD.expected_on IS NULL)
     AND (NEW.given_name, NEW.family_name, NEW.born_on, NEW.expected_on, NEW.sex)
       IS DISTINCT FROM (OLD.given_name, OLD.family_name, OLD.born_on, OLD.expected_on, OLD.sex) THEN
    RAISE EXCEPTION 'not for an assistant to put right' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION born_once() FROM PUBLIC;
CREATE TRIGGER born_once BEFORE UPDATE ON people FOR EACH ROW EXECUTE FUNCTION born_once();
CREATE POLICY assistant_change ON people FOR UPDATE TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND id = ANY (ARRAY(SELECT wall.my_people())));
CREATE POLICY supervisor_change ON people FOR UPDATE TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(id <> ALL (ARRAY(SELECT wall.closed_people())), true));
GRANT UPDATE (given_name, family_name, born_on, expected_on, sex, phone, revision) ON people TO piecza_assistant, piecza_supervisor;

-- ---------------------------------------------------------------------------------------------------------------------
-- What is around a family.

CREATE TABLE family_addresses (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  kind address_kind NOT NULL,
  street text NOT NULL,
  city text NOT NULL,
  postal_code text,
  from_on date NOT NULL,
  until_on date,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  CONSTRAINT family_addresses_in_order CHECK (until_on >= from_on)
);
CREATE INDEX ON family_addresses (unit_id, family_id, kind, from_on);
-- One lives in one place at a time.
CREATE UNIQUE INDEX ON family_addresses (unit_id, family_id, kind) WHERE until_on IS NULL;

CREATE TABLE family_institutions (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  kind institution_kind NOT NULL,
  name text NOT NULL,
  contact_name text,
  phone text,
  note text NOT NULL DEFAULT '',
  since_on date NOT NULL,
  until_on date,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  CONSTRAINT family_institutions_in_order CHECK (until_on >= since_on)
);
CREATE INDEX ON family_institutions (unit_id, family_id);

CREATE TABLE family_warnings (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  kind warning_kind NOT NULL,
  note text NOT NULL,
  since_on date NOT NULL,
  review_on date NOT NULL,
  ended_on date,
  recorded_by_id uuid NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT family_warnings_in_order CHECK (review_on >= since_on AND ended_on >= since_on)
);
CREATE INDEX ON family_warnings (unit_id, family_id);

-- Lists and the door show families.street and city: the latest residence. Whichever of the two is written, the other
-- follows; a correction of the family's address corrects the residence, a move is a row of its own.
CREATE FUNCTION keep_residence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  latest public.family_addresses;
BEGIN
  SELECT * INTO latest FROM public.family_addresses a
   WHERE a.unit_id = NEW.unit_id AND a.family_id = NEW.id AND a.kind = 'residence' ORDER BY a.from_on DESC, a.id DESC LIMIT 1;
  IF latest.id IS NULL THEN
    INSERT INTO public.family_addresses (unit_id, family_id, kind, street, city, from_on)
      VALUES (NEW.unit_id, NEW.id, 'residence', NEW.street, NEW.city, NEW.intake_on);
  ELSIF (latest.street, latest.city) IS DISTINCT FROM (NEW.street, NEW.city) THEN
    UPDATE public.family_addresses SET street = NEW.street, city = NEW.city, revision = revision + 1 WHERE id = latest.id;
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION show_residence() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  -- The revision moves, so that a form opened before the move does not take the family back.
  UPDATE public.families f SET street = latest.street, city = latest.city, revision = f.revision + 1
    FROM (SELECT a.street, a.city FROM public.family_addresses a
           WHERE a.unit_id = NEW.unit_id AND a.family_id = NEW.family_id AND a.kind = 'residence'
           ORDER BY a.from_on DESC, a.id DESC LIMIT 1) latest
   WHERE f.unit_id = NEW.unit_id AND f.id = NEW.family_id AND (f.street, f.city) IS DISTINCT FROM (latest.street, latest.city);
  RETURN NULL;
END $$;
INSERT INTO family_addresses (unit_id, family_id, kind, street, city, from_on)
  SELECT unit_id, id, 'residence', street, city, intake_on FROM families;
CREATE TRIGGER keep_residence AFTER INSERT OR UPDATE OF street, city ON families FOR EACH ROW EXECUTE FUNCTION keep_residence();
CREATE TRIGGER show_residence AFTER INSERT OR UPDATE OF street, city, from_on, kind ON family_addresses
  FOR EACH ROW EXECUTE FUNCTION show_residence();

-- ---------------------------------------------------------------------------------------------------------------------
-- Documents, and apart from them what is in them.

CREATE TABLE documents (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid NOT NULL,
  activity_log_id uuid,
  kind document_kind NOT NULL,
  title text NOT NULL,
  document_on date NOT NULL,
  media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  uploaded_at timestamptz(3),
  size_bytes integer,
  withdrawn_at timestamptz(3),
  withdrawn_by_id uuid,
  withdrawn_reason text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, activity_log_id) REFERENCES activity_logs (unit_id, id),
  FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, withdrawn_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT documents_uploaded CHECK (num_nonnulls(uploaded_at, size_bytes) IN (0, 2)),
  CONSTRAINT documents_withdrawn CHECK (num_nonnulls(withdrawn_at, withdrawn_by_id, withdrawn_reason) IN (0, 3))
);
CREATE INDEX ON documents (unit_id, family_id, document_on DESC);
CREATE INDEX ON documents (unit_id, activity_log_id);

CREATE TABLE document_contents (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  document_id uuid NOT NULL,
  family_id uuid NOT NULL,
  recorded_by_id uuid NOT NULL,
  cipher bytea NOT NULL,
  key_generation integer NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, document_id),
  FOREIGN KEY (unit_id, document_id) REFERENCES documents (unit_id, id),
  CONSTRAINT document_contents_format CHECK (length(cipher) BETWEEN 32 AND 33554432 AND get_byte(cipher, 0) = 1),
  CONSTRAINT document_contents_generation CHECK (key_generation BETWEEN 1 AND 65535)
);
-- Ciphers do not compress: trying to costs a second each.
ALTER TABLE document_contents ALTER COLUMN cipher SET STORAGE EXTERNAL;
-- What rotation still has to do.
CREATE INDEX ON document_contents (unit_id, key_generation, id);

CREATE FUNCTION carry_document() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT family_id, recorded_by_id INTO NEW.family_id, NEW.recorded_by_id
    FROM public.documents WHERE unit_id = NEW.unit_id AND id = NEW.document_id;
  RETURN NEW;
END $$;
CREATE TRIGGER carry_document BEFORE INSERT ON document_contents FOR EACH ROW EXECUTE FUNCTION carry_document();

-- ---------------------------------------------------------------------------------------------------------------------
-- The walls: whoever the family is open to reads and writes what is around it; nobody deletes.

SELECT wall.shut('family_addresses', 'family_institutions', 'family_warnings', 'documents', 'document_contents');

DO $$
DECLARE
  around text;
  mine text;
BEGIN
  FOREACH around IN ARRAY ARRAY['family_addresses', 'family_institutions', 'family_warnings', 'documents', 'document_contents'] LOOP
    EXECUTE format('CREATE POLICY assistant_read ON %I FOR SELECT TO piecza_assistant
      USING (family_id = ANY ((SELECT wall.open_families())::uuid[]))', around);
    EXECUTE format($sql$CREATE POLICY supervisor_read ON %I FOR SELECT TO piecza_supervisor
      USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true))$sql$, around);
    -- In one's own name, where it is kept whose it is.
    mine := CASE WHEN around IN ('family_addresses', 'family_institutions') THEN '' ELSE 'AND recorded_by_id = (SELECT wall.actor_as(%L))' END;
    EXECUTE format('CREATE POLICY assistant_create ON %I FOR INSERT TO piecza_assistant
      WITH CHECK (family_id = ANY ((SELECT wall.open_families())::uuid[]) ' || mine || ')', around, 'assistant');
    EXECUTE format($sql$CREATE POLICY supervisor_create ON %I FOR INSERT TO piecza_supervisor
      WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true) $sql$
      || mine || ')', around, 'supervisor');
    EXECUTE format('GRANT SELECT, INSERT ON %I TO piecza_assistant, piecza_supervisor', around);
  END LOOP;
  FOREACH around IN ARRAY ARRAY['family_addresses', 'family_institutions', 'family_warnings', 'documents'] LOOP
    -- What somebody has put into a file is theirs to put right, or their supervisor's.
    mine := CASE around WHEN 'documents' THEN 'AND recorded_by_id = (SELECT wall.actor_as(%L))' ELSE '' END;
    EXECUTE format('CREATE POLICY assistant_change ON %I FOR UPDATE TO piecza_assistant
      USING (family_id = ANY ((SELECT wall.open_families())::uuid[]) ' || mine || ')', around, 'assistant');
    EXECUTE format($sql$CREATE POLICY supervisor_change ON %I FOR UPDATE TO piecza_supervisor
      USING (unit_id = (SELECT wall.unit_as('supervisor')) AND coalesce(family_id <> ALL (ARRAY(SELECT wall.closed_families())), true))$sql$, around);
  END LOOP;
END $$;
GRANT UPDATE (street, city, postal_code, from_on, until_on, revision) ON family_addresses TO piecza_assistant, piecza_supervisor;
GRANT UPDATE (kind, name, contact_name, phone, note, since_on, until_on, revision) ON family_institutions TO piecza_assistant, piecza_supervisor;
GRANT UPDATE (kind, note, review_on, ended_on, revision) ON family_warnings TO piecza_assistant, piecza_supervisor;
GRANT UPDATE (kind, title, document_on, uploaded_at, size_bytes, withdrawn_at, withdrawn_by_id, withdrawn_reason, revision) ON documents
  TO piecza_assistant, piecza_supervisor;

-- The worker encrypts anew under the next key, and learns nothing else about a document.
CREATE POLICY worker_read ON document_contents FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_change ON document_contents FOR UPDATE TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT (id, unit_id, document_id, cipher, key_generation, revision) ON document_contents TO piecza_worker;
GRANT UPDATE (cipher, key_generation, revision) ON document_contents TO piecza_worker;
