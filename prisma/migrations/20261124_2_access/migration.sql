-- What decides, besides an assignment, whether a file is open to someone at this moment.

SET LOCAL ROLE piecza_owner;

CREATE TYPE conflict_kind AS ENUM ('relative', 'neighbour', 'other');
CREATE TYPE review_outcome AS ENUM ('justified', 'notJustified');

-- For some days one worker stands in for another: whoever the absent one looks after is open to the substitute.
CREATE TABLE substitutions (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  absent_id uuid NOT NULL,
  substitute_id uuid NOT NULL,
  started_on date NOT NULL,
  ended_on date NOT NULL,
  decided_by_id uuid NOT NULL,
  decided_at timestamptz(3) NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, absent_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, substitute_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, decided_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT substitutions_someone_else CHECK (absent_id <> substitute_id),
  CONSTRAINT substitutions_in_order CHECK (ended_on >= started_on),
  CONSTRAINT substitutions_no_overlap EXCLUDE USING gist (
    unit_id WITH =, absent_id WITH =, substitute_id WITH =, daterange(started_on, ended_on, '[]') WITH &&)
);
CREATE INDEX ON substitutions (unit_id, substitute_id, ended_on);

-- Someone who does not look after a file opened it in an emergency, for at most four hours, and said why.
CREATE TABLE emergency_accesses (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  staff_id uuid NOT NULL,
  family_id uuid,
  foster_family_id uuid,
  reason text NOT NULL,
  granted_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  reviewed_by_id uuid,
  reviewed_at timestamptz(3),
  outcome review_outcome,
  review_note text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, reviewed_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id),
  CONSTRAINT emergency_accesses_one_subject CHECK (num_nonnulls(family_id, foster_family_id) = 1),
  CONSTRAINT emergency_accesses_reason CHECK (length(btrim(reason)) >= 20),
  CONSTRAINT emergency_accesses_four_hours CHECK (expires_at > granted_at AND expires_at <= granted_at + interval '4 hours'),
  CONSTRAINT emergency_accesses_second_person CHECK (reviewed_by_id <> staff_id),
  CONSTRAINT emergency_accesses_reviewed CHECK (num_nulls(reviewed_by_id, reviewed_at, outcome) IN (0, 3))
);
CREATE INDEX ON emergency_accesses (unit_id, staff_id, expires_at);
CREATE INDEX ON emergency_accesses (unit_id, granted_at);

-- A relative, a neighbour: whatever else would open the file, it stays closed.
CREATE TABLE conflicts_of_interest (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  staff_id uuid NOT NULL,
  family_id uuid,
  foster_family_id uuid,
  kind conflict_kind NOT NULL,
  declared_by_id uuid NOT NULL,
  declared_at timestamptz(3) NOT NULL,
  withdrawn_by_id uuid,
  withdrawn_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, declared_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, withdrawn_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id),
  CONSTRAINT conflicts_of_interest_one_subject CHECK (num_nonnulls(family_id, foster_family_id) = 1),
  -- Nobody decides about their own conflict.
  CONSTRAINT conflicts_of_interest_second_person CHECK (withdrawn_by_id <> staff_id)
);
CREATE UNIQUE INDEX ON conflicts_of_interest (unit_id, staff_id, coalesce(family_id, foster_family_id)) WHERE withdrawn_at IS NULL;

-- A sealed file is for the named persons, whatever role or assignment others have.
CREATE TABLE seals (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  family_id uuid,
  foster_family_id uuid,
  reason text NOT NULL,
  named_ids uuid[] NOT NULL CHECK (cardinality(named_ids) > 0),
  sealed_by_id uuid NOT NULL,
  sealed_at timestamptz(3) NOT NULL,
  lifted_by_id uuid,
  lifted_at timestamptz(3),
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, sealed_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, lifted_by_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id),
  FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id),
  CONSTRAINT seals_one_subject CHECK (num_nonnulls(family_id, foster_family_id) = 1)
);
CREATE UNIQUE INDEX ON seals (unit_id, coalesce(family_id, foster_family_id)) WHERE lifted_at IS NULL;

-- Where a foster family lives may be kept from those who work with the birth family.
ALTER TABLE foster_families ADD COLUMN address_hidden boolean NOT NULL DEFAULT false;

-- Supervisors are told of an emergency access at once: one message each, besides the summary of the day.
ALTER TYPE notification_kind ADD VALUE 'emergencyAccess';
ALTER TABLE notifications DROP CONSTRAINT notifications_unit_id_staff_id_kind_on_day_key;
ALTER TABLE notifications ADD COLUMN about_id uuid;
-- NULLS NOT DISTINCT: of summaries, which are about nothing in particular, there is one a day.
ALTER TABLE notifications ADD UNIQUE NULLS NOT DISTINCT (unit_id, staff_id, kind, on_day, about_id);

-- Parts of an entry carry whose entry it is and about whom, so that the wall asks no other table. A trigger copies it.
ALTER TABLE goal_moves ADD COLUMN family_id uuid, ADD COLUMN foster_family_id uuid, ADD COLUMN recorded_by_id uuid;
ALTER TABLE activity_log_corrections ADD COLUMN family_id uuid, ADD COLUMN foster_family_id uuid, ADD COLUMN recorded_by_id uuid;
ALTER TABLE activity_log_corrections DISABLE TRIGGER append_only;
UPDATE goal_moves part SET family_id = whole.family_id, foster_family_id = whole.foster_family_id, recorded_by_id = whole.recorded_by_id
  FROM activity_logs whole WHERE whole.id = part.activity_log_id;
UPDATE activity_log_corrections part SET family_id = whole.family_id, foster_family_id = whole.foster_family_id, recorded_by_id = whole.recorded_by_id
  FROM activity_logs whole WHERE whole.id = part.activity_log_id;
ALTER TABLE activity_log_corrections ENABLE TRIGGER append_only;
ALTER TABLE goal_moves ALTER COLUMN recorded_by_id SET NOT NULL;
ALTER TABLE activity_log_corrections ALTER COLUMN recorded_by_id SET NOT NULL;

CREATE FUNCTION carry_subject() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  SELECT family_id, foster_family_id, recorded_by_id INTO NEW.family_id, NEW.foster_family_id, NEW.recorded_by_id
    FROM public.activity_logs WHERE unit_id = NEW.unit_id AND id = NEW.activity_log_id;
  RETURN NEW;
END $$;
CREATE TRIGGER carry_subject BEFORE INSERT ON goal_moves FOR EACH ROW EXECUTE FUNCTION carry_subject();
CREATE TRIGGER carry_subject BEFORE INSERT ON activity_log_corrections FOR EACH ROW EXECUTE FUNCTION carry_subject();

-- The log also says whose file it was, so that "who opened this file" has an answer.
ALTER TABLE audit_events ADD COLUMN file_ids uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX ON audit_events USING gin (unit_id, file_ids);
ALTER TYPE audit_action ADD VALUE 'reveal';
ALTER TYPE audit_action ADD VALUE 'openInEmergency';

-- These triggers write what the one who causes them may not.
ALTER FUNCTION keep_last_visit() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION keep_next_due() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION refuse_change() SET search_path = '';
ALTER FUNCTION one_assignment_at_a_time() SET search_path = '';
