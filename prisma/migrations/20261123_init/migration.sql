-- Identifiers are UUIDv7, days are dates, money is integer grosze, every row belongs to a unit.
-- Keys are (unit_id, id) wherever another table points, so that rows of two units cannot be joined by mistake.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Lower case without Polish diacritics, so that "zolc" finds "Żółć". contract/fold.ts does the same to what people type.
CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(lower($1), 'ąćęłńóśźżäöüéèáíčřšžý', 'acelnoszzaoueeaicrszy');

CREATE TYPE activity_kind AS ENUM ('visit', 'phoneCall', 'accompanying', 'institutionContact', 'teamMeeting', 'court');
CREATE TYPE activity_outcome AS ENUM ('tookPlace', 'notAtHome', 'refused', 'cancelled');
CREATE TYPE activity_place AS ENUM ('home', 'office', 'school', 'health', 'court', 'outdoors', 'phone', 'other');
CREATE TYPE child_seen AS ENUM ('alone', 'withOthers', 'notSeen');
CREATE TYPE move_direction AS ENUM ('up', 'same', 'down');
CREATE TYPE programme_form AS ENUM ('planDrafting', 'socialActivity', 'qualificationsAndWork', 'parentingConsultations', 'parentingProblems', 'socialProblems', 'psychologicalProblems', 'householdManagement', 'forLife', 'fosterFamilySupport', 'childPlanPreparation', 'specialistPsychological', 'specialistRehabilitation', 'specialistEducational', 'adultWardsSupport');
CREATE TYPE assessment_kind AS ENUM ('family', 'child');
CREATE TYPE assessment_conclusion AS ENUM ('continue', 'changePlan', 'endWork', 'changeMethod', 'stayJustified', 'returnPossible');
CREATE TYPE audit_action AS ENUM ('read', 'create', 'update', 'delete', 'export', 'signIn', 'signInRefused', 'signOut');
CREATE TYPE intake_route AS ENUM ('socialWorker', 'court', 'forLife', 'childInCare');
CREATE TYPE family_role AS ENUM ('parent', 'partner', 'child', 'grandparent', 'otherAdult');
CREATE TYPE ending_reason AS ENUM ('goalsReached', 'familyStoppedCooperating', 'noEffects', 'changeOfMethod');
CREATE TYPE foster_family_type AS ENUM ('kin', 'nonProfessional', 'professional', 'professionalEmergency', 'professionalSpecialist', 'familyChildrensHome');
CREATE TYPE obligation_start AS ENUM ('beginning', 'assessment');
CREATE TYPE reminder_stage AS ENUM ('in14Days', 'in7Days', 'tomorrow', 'overdue');
CREATE TYPE notification_kind AS ENUM ('dailySummary');
CREATE TYPE sex AS ENUM ('female', 'male');
CREATE TYPE placement_basis AS ENUM ('courtOrder', 'parentsRequest', 'urgent');
CREATE TYPE placement_end AS ENUM ('returnToFamily', 'adoption', 'changeOfPlacement', 'independence', 'other');
CREATE TYPE plan_kind AS ENUM ('familyWorkPlan', 'childHelpPlan', 'independenceProgramme');
CREATE TYPE goal_area AS ENUM ('careAndUpbringing', 'health', 'education', 'emotions', 'familyContact', 'leisure', 'household', 'finances', 'housing', 'work', 'legalStatus', 'independence');
CREATE TYPE goal_progress AS ENUM ('notStarted', 'inProgress', 'achieved', 'partlyAchieved', 'notAchieved');
CREATE TYPE responsible_kind AS ENUM ('familyMember', 'fosterFamily', 'assistant', 'coordinator', 'institution');
CREATE TYPE activity_status AS ENUM ('planned', 'inProgress', 'done', 'notDone', 'abandoned');
CREATE TYPE report_kind AS ENUM ('programme');
CREATE TYPE role AS ENUM ('assistant', 'coordinator', 'supervisor', 'administrator', 'dataProtectionOfficer');
CREATE TYPE employment_form AS ENUM ('taskTimeContract', 'serviceContract', 'externalBody');
CREATE TYPE unit_kind AS ENUM ('gmina', 'powiat', 'cityWithCountyRights');

CREATE TABLE activity_logs (
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  family_id uuid,
  foster_family_id uuid,
  kind activity_kind NOT NULL,
  outcome activity_outcome NOT NULL,
  held_on date NOT NULL,
  started_at text,
  minutes integer,
  place activity_place,
  present_ids uuid[] NOT NULL DEFAULT '{}',
  child_seen child_seen,
  forms_of_support text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  completed_activity_ids uuid[] NOT NULL DEFAULT '{}',
  note_to_follow boolean NOT NULL DEFAULT false,
  next_visit_on date,
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  received_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE goal_moves (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  activity_log_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  direction move_direction NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, activity_log_id, goal_id)
);

CREATE TABLE activity_log_corrections (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  activity_log_id uuid NOT NULL,
  corrected_by_id uuid NOT NULL,
  corrected_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  reason text,
  before jsonb NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE forms_of_support (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  code text NOT NULL,
  programme_form programme_form NOT NULL,
  name_pl text NOT NULL,
  name_en text NOT NULL,
  retired_on date,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, code)
);

CREATE TABLE assessments (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  kind assessment_kind NOT NULL,
  family_id uuid,
  child_id uuid,
  held_on date NOT NULL,
  conclusion assessment_conclusion NOT NULL,
  summary text NOT NULL,
  participants text NOT NULL DEFAULT '',
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE assignments (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  family_id uuid,
  foster_family_id uuid,
  started_on date NOT NULL,
  ended_on date,
  assigned_by_id uuid NOT NULL,
  over_limit_reason text,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE audit_events (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  actor_id uuid NOT NULL,
  actor_role role NOT NULL,
  action audit_action NOT NULL,
  resource text NOT NULL,
  resource_ids uuid[] NOT NULL DEFAULT '{}',
  fields text[] NOT NULL DEFAULT '{}',
  request_id uuid NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE families (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  name text NOT NULL,
  signature text NOT NULL,
  intake_route intake_route NOT NULL,
  intake_on date NOT NULL,
  court_signature text,
  street text NOT NULL,
  city text NOT NULL,
  phone text,
  search_name text NOT NULL GENERATED ALWAYS AS (fold(name || ' ' || signature)) STORED,
  last_visit_on date,
  next_due_on date,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, signature)
);

CREATE TABLE family_members (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  family_id uuid NOT NULL,
  person_id uuid NOT NULL,
  role family_role NOT NULL,
  joined_on date NOT NULL,
  left_on date,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE family_endings (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  family_id uuid NOT NULL,
  ended_on date NOT NULL,
  reason ending_reason NOT NULL,
  note text NOT NULL DEFAULT '',
  recorded_by_id uuid NOT NULL,
  recorded_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, family_id)
);

CREATE TABLE foster_families (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  name text NOT NULL,
  signature text NOT NULL,
  type foster_family_type NOT NULL,
  capacity integer NOT NULL,
  started_on date NOT NULL,
  ended_on date,
  street text NOT NULL,
  city text NOT NULL,
  phone text,
  search_name text NOT NULL GENERATED ALWAYS AS (fold(name || ' ' || signature)) STORED,
  last_visit_on date,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, signature)
);

CREATE TABLE foster_carers (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  foster_family_id uuid NOT NULL,
  person_id uuid NOT NULL,
  started_on date NOT NULL,
  ended_on date,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE obligations (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  rule text NOT NULL,
  family_id uuid,
  child_id uuid,
  started_on date NOT NULL,
  started_with obligation_start NOT NULL,
  due_on date NOT NULL,
  met_on date,
  closed_on date,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, rule, family_id, started_on),
  UNIQUE (unit_id, rule, child_id, started_on)
);

CREATE TABLE reminders (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  obligation_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  stage reminder_stage NOT NULL,
  notification_id uuid NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, obligation_id, staff_id, stage)
);

CREATE TABLE notifications (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  kind notification_kind NOT NULL,
  on_day date NOT NULL,
  due_soon integer NOT NULL,
  overdue integer NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  sent_at timestamptz(3),
  attempts integer NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, staff_id, kind, on_day)
);

CREATE TABLE people (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  born_on date,
  sex sex,
  phone text,
  search_name text NOT NULL GENERATED ALWAYS AS (fold(family_name || ' ' || given_name)) STORED,
  next_due_on date,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE placements (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  child_id uuid NOT NULL,
  foster_family_id uuid NOT NULL,
  placed_on date NOT NULL,
  ended_on date,
  basis placement_basis NOT NULL,
  court_signature text,
  end_reason placement_end,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE help_plans (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  kind plan_kind NOT NULL,
  family_id uuid,
  child_id uuid,
  version integer NOT NULL,
  main_goal text NOT NULL,
  difficulties text NOT NULL DEFAULT '',
  strengths text NOT NULL DEFAULT '',
  needs text NOT NULL DEFAULT '',
  drafted_on date NOT NULL,
  drafted_by_id uuid NOT NULL,
  submitted_on date,
  submitted_by_id uuid,
  approved_on date,
  approved_by_id uuid,
  return_comment text,
  superseded_on date,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE plan_goals (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  position integer NOT NULL,
  area goal_area NOT NULL,
  title text NOT NULL,
  progress goal_progress NOT NULL DEFAULT 'notStarted',
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE plan_activities (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  position integer NOT NULL,
  title text NOT NULL,
  form_of_support text NOT NULL,
  responsible responsible_kind NOT NULL,
  responsible_name text NOT NULL,
  due_on date NOT NULL,
  expected_effect text NOT NULL,
  status activity_status NOT NULL DEFAULT 'planned',
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE programme_years (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  year integer NOT NULL,
  task_value_grosze bigint NOT NULL,
  grant_grosze bigint NOT NULL,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, year)
);

CREATE TABLE report_runs (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  kind report_kind NOT NULL,
  period_from date NOT NULL,
  period_until date NOT NULL,
  figures jsonb NOT NULL,
  made_by_id uuid NOT NULL,
  made_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE credentials (
  id uuid NOT NULL DEFAULT uuidv7(),
  staff_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  password_hash text NOT NULL,
  changed_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id),
  UNIQUE (staff_id)
);

CREATE TABLE sessions (
  token_hash bytea NOT NULL,
  unit_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  role role NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  last_seen_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  expires_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3),
  device text NOT NULL,
  PRIMARY KEY (token_hash)
);

CREATE TABLE sign_in_throttles (
  key bytea NOT NULL,
  failures integer NOT NULL,
  blocked_until timestamptz(3) NOT NULL,
  last_failed_at timestamptz(3) NOT NULL,
  PRIMARY KEY (key)
);

CREATE TABLE staff (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  given_name text NOT NULL,
  family_name text NOT NULL,
  email text NOT NULL,
  phone text,
  search_name text NOT NULL GENERATED ALWAYS AS (fold(family_name || ' ' || given_name)) STORED,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE staff_roles (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  role role NOT NULL,
  started_on date NOT NULL,
  ended_on date,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE employments (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL,
  staff_id uuid NOT NULL,
  form employment_form NOT NULL,
  fte_percent integer NOT NULL,
  started_on date NOT NULL,
  ended_on date,
  monthly_cost_grosze bigint,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id)
);

CREATE TABLE units (
  id uuid NOT NULL DEFAULT uuidv7(),
  name text NOT NULL,
  kind unit_kind NOT NULL,
  demo boolean NOT NULL DEFAULT false,
  created_at timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  PRIMARY KEY (id)
);

CREATE INDEX ON activity_logs (unit_id, family_id, held_on DESC, id DESC);
CREATE INDEX ON activity_logs (unit_id, foster_family_id, held_on DESC, id DESC);
CREATE INDEX ON activity_logs (unit_id, recorded_by_id, held_on);
CREATE INDEX ON activity_logs (unit_id, held_on, id);
CREATE INDEX ON goal_moves (unit_id, goal_id);
CREATE INDEX ON activity_log_corrections (unit_id, activity_log_id);
CREATE INDEX ON assessments (unit_id, family_id, held_on);
CREATE INDEX ON assessments (unit_id, child_id, held_on);
CREATE INDEX ON assignments (unit_id, staff_id);
CREATE INDEX ON assignments (unit_id, family_id);
CREATE INDEX ON assignments (unit_id, foster_family_id);
CREATE INDEX ON audit_events (unit_id, at, id);
CREATE INDEX ON audit_events (unit_id, actor_id, at);
CREATE INDEX ON family_members (unit_id, family_id);
CREATE INDEX ON family_members (unit_id, person_id);
CREATE INDEX ON foster_carers (unit_id, foster_family_id);
CREATE INDEX ON foster_carers (unit_id, person_id);
CREATE INDEX ON obligations (unit_id, due_on);
CREATE INDEX ON notifications (sent_at);
CREATE INDEX ON placements (unit_id, child_id);
CREATE INDEX ON placements (unit_id, foster_family_id);
CREATE INDEX ON help_plans (unit_id, family_id);
CREATE INDEX ON help_plans (unit_id, child_id);
CREATE INDEX ON plan_goals (unit_id, plan_id);
CREATE INDEX ON plan_activities (unit_id, goal_id);
CREATE INDEX ON report_runs (unit_id, made_at);
CREATE INDEX ON sessions (staff_id);
CREATE UNIQUE INDEX ON staff (email);
CREATE INDEX ON staff_roles (unit_id, staff_id);
CREATE INDEX ON employments (unit_id, staff_id);

ALTER TABLE activity_logs ADD FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id);
ALTER TABLE activity_logs ADD FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id);
ALTER TABLE goal_moves ADD FOREIGN KEY (unit_id, activity_log_id) REFERENCES activity_logs (unit_id, id);
ALTER TABLE activity_log_corrections ADD FOREIGN KEY (unit_id, activity_log_id) REFERENCES activity_logs (unit_id, id);
ALTER TABLE assessments ADD FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id);
ALTER TABLE assessments ADD FOREIGN KEY (unit_id, child_id) REFERENCES people (unit_id, id);
ALTER TABLE assignments ADD FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id);
ALTER TABLE assignments ADD FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id);
ALTER TABLE assignments ADD FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id);
ALTER TABLE family_members ADD FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id);
ALTER TABLE family_members ADD FOREIGN KEY (unit_id, person_id) REFERENCES people (unit_id, id);
ALTER TABLE family_endings ADD FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id);
ALTER TABLE foster_carers ADD FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id);
ALTER TABLE foster_carers ADD FOREIGN KEY (unit_id, person_id) REFERENCES people (unit_id, id);
ALTER TABLE obligations ADD FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id);
ALTER TABLE obligations ADD FOREIGN KEY (unit_id, child_id) REFERENCES people (unit_id, id);
ALTER TABLE reminders ADD FOREIGN KEY (unit_id, obligation_id) REFERENCES obligations (unit_id, id);
ALTER TABLE reminders ADD FOREIGN KEY (unit_id, notification_id) REFERENCES notifications (unit_id, id);
ALTER TABLE placements ADD FOREIGN KEY (unit_id, child_id) REFERENCES people (unit_id, id);
ALTER TABLE placements ADD FOREIGN KEY (unit_id, foster_family_id) REFERENCES foster_families (unit_id, id);
ALTER TABLE help_plans ADD FOREIGN KEY (unit_id, family_id) REFERENCES families (unit_id, id);
ALTER TABLE help_plans ADD FOREIGN KEY (unit_id, child_id) REFERENCES people (unit_id, id);
ALTER TABLE plan_goals ADD FOREIGN KEY (unit_id, plan_id) REFERENCES help_plans (unit_id, id);
ALTER TABLE plan_activities ADD FOREIGN KEY (unit_id, goal_id) REFERENCES plan_goals (unit_id, id);
ALTER TABLE staff_roles ADD FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id);
ALTER TABLE employments ADD FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id);

ALTER TABLE activity_logs ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE goal_moves ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE activity_log_corrections ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE forms_of_support ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE assessments ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE assignments ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE audit_events ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE families ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE family_members ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE family_endings ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE foster_families ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE foster_carers ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE obligations ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE reminders ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE notifications ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE people ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE placements ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE help_plans ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE plan_goals ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE plan_activities ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE programme_years ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE report_runs ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE credentials ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE sessions ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE staff ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE staff_roles ADD FOREIGN KEY (unit_id) REFERENCES units (id);
ALTER TABLE employments ADD FOREIGN KEY (unit_id) REFERENCES units (id);

-- Who did it must be staff of the same unit.
ALTER TABLE activity_logs ADD FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE activity_log_corrections ADD FOREIGN KEY (unit_id, corrected_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE assessments ADD FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE assignments ADD FOREIGN KEY (unit_id, assigned_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE credentials ADD FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id);
ALTER TABLE family_endings ADD FOREIGN KEY (unit_id, recorded_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE goal_moves ADD FOREIGN KEY (unit_id, goal_id) REFERENCES plan_goals (unit_id, id);
ALTER TABLE help_plans ADD FOREIGN KEY (unit_id, drafted_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE help_plans ADD FOREIGN KEY (unit_id, submitted_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE help_plans ADD FOREIGN KEY (unit_id, approved_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE notifications ADD FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id);
ALTER TABLE reminders ADD FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id);
ALTER TABLE report_runs ADD FOREIGN KEY (unit_id, made_by_id) REFERENCES staff (unit_id, id);
ALTER TABLE sessions ADD FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id);
ALTER TABLE plan_activities ADD FOREIGN KEY (unit_id, form_of_support) REFERENCES forms_of_support (unit_id, code);

-- What can never be true, whoever writes.
ALTER TABLE activity_logs
  ADD CONSTRAINT activity_logs_one_subject CHECK (num_nonnulls(family_id, foster_family_id) = 1),
  ADD CONSTRAINT activity_logs_minutes CHECK (minutes BETWEEN 1 AND 1440),
  ADD CONSTRAINT activity_logs_started_at CHECK (started_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  ADD CONSTRAINT activity_logs_took_place CHECK (
    (outcome = 'tookPlace') = (minutes IS NOT NULL AND cardinality(forms_of_support) > 0));
ALTER TABLE assignments
  ADD CONSTRAINT assignments_one_subject CHECK (num_nonnulls(family_id, foster_family_id) = 1),
  ADD CONSTRAINT assignments_in_order CHECK (ended_on >= started_on),
  ADD CONSTRAINT assignments_no_overlap_family EXCLUDE USING gist (
    unit_id WITH =, family_id WITH =, staff_id WITH =, daterange(started_on, ended_on, '[]') WITH &&),
  ADD CONSTRAINT assignments_no_overlap_foster_family EXCLUDE USING gist (
    unit_id WITH =, foster_family_id WITH =, staff_id WITH =, daterange(started_on, ended_on, '[]') WITH &&);
ALTER TABLE assessments
  ADD CONSTRAINT assessments_subject CHECK (
    (kind = 'family' AND family_id IS NOT NULL AND child_id IS NULL)
    OR (kind = 'child' AND child_id IS NOT NULL AND family_id IS NULL));
ALTER TABLE employments
  ADD CONSTRAINT employments_in_order CHECK (ended_on >= started_on),
  ADD CONSTRAINT employments_fte CHECK (fte_percent BETWEEN 1 AND 100);
ALTER TABLE family_members ADD CONSTRAINT family_members_in_order CHECK (left_on >= joined_on);
ALTER TABLE foster_carers ADD CONSTRAINT foster_carers_in_order CHECK (ended_on >= started_on);
ALTER TABLE foster_families ADD CONSTRAINT foster_families_in_order CHECK (ended_on >= started_on);
ALTER TABLE help_plans
  ADD CONSTRAINT help_plans_subject CHECK (
    (kind = 'familyWorkPlan' AND family_id IS NOT NULL AND child_id IS NULL)
    OR (kind <> 'familyWorkPlan' AND child_id IS NOT NULL AND family_id IS NULL)),
  -- Nobody approves a plan they wrote or submitted.
  ADD CONSTRAINT help_plans_four_eyes CHECK (approved_by_id <> drafted_by_id AND approved_by_id <> submitted_by_id);
-- One draft and one plan in force at a time for each family and child.
CREATE UNIQUE INDEX ON help_plans (unit_id, kind, coalesce(family_id, child_id), version);
CREATE UNIQUE INDEX ON help_plans (unit_id, kind, coalesce(family_id, child_id)) WHERE approved_on IS NULL;
CREATE UNIQUE INDEX ON help_plans (unit_id, kind, coalesce(family_id, child_id)) WHERE approved_on IS NOT NULL AND superseded_on IS NULL;
ALTER TABLE obligations ADD CONSTRAINT obligations_one_subject CHECK (num_nonnulls(family_id, child_id) = 1);
ALTER TABLE placements
  ADD CONSTRAINT placements_in_order CHECK (ended_on >= placed_on),
  ADD CONSTRAINT placements_end_has_reason CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  -- A child lives in one place at a time; on the day of a move in both.
  ADD CONSTRAINT placements_one_at_a_time EXCLUDE USING gist (
    unit_id WITH =, child_id WITH =, daterange(placed_on, coalesce(ended_on, 'infinity'::date), '[)') WITH &&);
ALTER TABLE programme_years
  ADD CONSTRAINT programme_years_grant CHECK (grant_grosze BETWEEN 0 AND task_value_grosze),
  ADD CONSTRAINT programme_years_year CHECK (year BETWEEN 2012 AND 2100);
ALTER TABLE staff ADD CONSTRAINT staff_email_lower CHECK (email = lower(email));

-- Search stays inside the unit, in the index itself.
CREATE INDEX families_search ON families USING gin (unit_id, search_name gin_trgm_ops);
CREATE INDEX foster_families_search ON foster_families USING gin (unit_id, search_name gin_trgm_ops);
CREATE INDEX people_search ON people USING gin (unit_id, search_name gin_trgm_ops);
CREATE INDEX obligations_open ON obligations (unit_id, due_on) WHERE met_on IS NULL AND closed_on IS NULL;
CREATE INDEX notifications_unsent ON notifications (created_at) WHERE sent_at IS NULL;

-- Lists sort by these; a trigger keeps them equal to the facts, whoever writes them.
CREATE FUNCTION keep_last_visit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.family_id IS NOT NULL THEN
    UPDATE families SET last_visit_on = (
      SELECT max(held_on) FROM activity_logs
       WHERE unit_id = NEW.unit_id AND family_id = NEW.family_id AND kind = 'visit' AND outcome = 'tookPlace')
     WHERE unit_id = NEW.unit_id AND id = NEW.family_id;
  ELSE
    UPDATE foster_families SET last_visit_on = (
      SELECT max(held_on) FROM activity_logs
       WHERE unit_id = NEW.unit_id AND foster_family_id = NEW.foster_family_id AND kind = 'visit' AND outcome = 'tookPlace')
     WHERE unit_id = NEW.unit_id AND id = NEW.foster_family_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_last_visit AFTER INSERT OR UPDATE OF held_on, kind, outcome ON activity_logs
  FOR EACH ROW EXECUTE FUNCTION keep_last_visit();

CREATE FUNCTION keep_next_due() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fact obligations := coalesce(NEW, OLD);
BEGIN
  IF fact.family_id IS NOT NULL THEN
    UPDATE families SET next_due_on = (
      SELECT min(due_on) FROM obligations
       WHERE unit_id = fact.unit_id AND family_id = fact.family_id AND met_on IS NULL AND closed_on IS NULL)
     WHERE unit_id = fact.unit_id AND id = fact.family_id;
  ELSE
    UPDATE people SET next_due_on = (
      SELECT min(due_on) FROM obligations
       WHERE unit_id = fact.unit_id AND child_id = fact.child_id AND met_on IS NULL AND closed_on IS NULL)
     WHERE unit_id = fact.unit_id AND id = fact.child_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_next_due AFTER INSERT OR UPDATE OR DELETE ON obligations
  FOR EACH ROW EXECUTE FUNCTION keep_next_due();

-- The log and old texts only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON activity_log_corrections FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON activity_log_corrections FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The ceiling of 15 is counted after the insert; one assignment to a worker at a time, so that two cannot both be the fifteenth.
CREATE FUNCTION one_assignment_at_a_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.staff_id::text, 0));
  RETURN NEW;
END $$;
CREATE TRIGGER one_assignment_at_a_time BEFORE INSERT ON assignments FOR EACH ROW EXECUTE FUNCTION one_assignment_at_a_time();
