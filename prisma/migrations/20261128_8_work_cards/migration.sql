-- The monthly work card: hours come from the log and from what the worker adds; a confirmed month is kept as it was.

SET LOCAL ROLE piecza_owner;

CREATE TYPE work_card_move AS ENUM ('confirm', 'confirmFor', 'takeBack', 'accept', 'return');
CREATE TYPE work_hours_kind AS ENUM ('office', 'documentation', 'training', 'teamMeeting', 'otherWork', 'leave');

CREATE TABLE work_card_steps (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  staff_id uuid NOT NULL,
  month date NOT NULL,
  number integer NOT NULL,
  step work_card_move NOT NULL,
  taken_by_id uuid NOT NULL,
  taken_at timestamptz(3) NOT NULL,
  comment text,
  content jsonb,
  content_hash text,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, staff_id, month, number),
  FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id),
  FOREIGN KEY (unit_id, taken_by_id) REFERENCES staff (unit_id, id),
  CONSTRAINT work_card_steps_month CHECK (extract(day FROM month) = 1),
  CONSTRAINT work_card_steps_number CHECK (number > 0),
  -- A worker confirms their own card; somebody else decides about it, or confirms it for one who has left.
  CONSTRAINT work_card_steps_second_person CHECK ((step IN ('confirm', 'takeBack')) = (taken_by_id = staff_id)),
  CONSTRAINT work_card_steps_comment CHECK (step NOT IN ('return', 'confirmFor') OR coalesce(length(btrim(comment)), 0) >= 5),
  CONSTRAINT work_card_steps_content CHECK (
    num_nonnulls(content, content_hash) = CASE WHEN step IN ('confirm', 'confirmFor') THEN 2 ELSE 0 END),
  CONSTRAINT work_card_steps_hash CHECK (content_hash ~ '^[0-9a-f]{64}$')
);
CREATE INDEX ON work_card_steps (unit_id, month);

CREATE TABLE work_hours (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  staff_id uuid NOT NULL,
  worked_on date NOT NULL,
  started_at text NOT NULL,
  ended_at text NOT NULL,
  kind work_hours_kind NOT NULL,
  words text NOT NULL DEFAULT '',
  recorded_at timestamptz(3) NOT NULL,
  reason text,
  withdrawn_at timestamptz(3),
  withdraw_reason text,
  revision integer NOT NULL DEFAULT 1,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id),
  CONSTRAINT work_hours_times CHECK (
    started_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND ended_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  CONSTRAINT work_hours_in_order CHECK (ended_at COLLATE "C" > started_at COLLATE "C"),
  CONSTRAINT work_hours_reason CHECK (length(btrim(reason)) >= 5),
  CONSTRAINT work_hours_withdrawn CHECK (
    num_nonnulls(withdrawn_at, withdraw_reason) <> 1 AND (withdraw_reason IS NULL OR length(btrim(withdraw_reason)) >= 5))
);
CREATE INDEX ON work_hours (unit_id, staff_id, worked_on);

-- What can never be true, whoever writes. Steps follow each other, nothing follows acceptance, and nothing is rewritten.
CREATE FUNCTION work_card_steps_in_order() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  last public.work_card_steps;
BEGIN
  -- A line of one's own cannot be added while the month is being confirmed, nor the other way about.
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.staff_id::text || NEW.month::text, 0));
  SELECT * INTO last FROM public.work_card_steps s
   WHERE s.unit_id = NEW.unit_id AND s.staff_id = NEW.staff_id AND s.month = NEW.month ORDER BY s.number DESC LIMIT 1;
  IF NEW.number > coalesce(last.number, 0) AND (NEW.number <> coalesce(last.number, 0) + 1
    OR NEW.step IN ('confirm', 'confirmFor') AND last.step IN ('confirm', 'confirmFor', 'accept')
    OR NEW.step NOT IN ('confirm', 'confirmFor') AND coalesce(last.step, 'return') NOT IN ('confirm', 'confirmFor')) THEN
    RAISE EXCEPTION 'a step out of order' USING ERRCODE = 'check_violation';
  END IF;
  -- Whoever can still sign in as a worker confirms what they worked themselves.
  IF NEW.step = 'confirmFor' AND EXISTS (
    SELECT FROM public.staff_roles r
     WHERE r.unit_id = NEW.unit_id AND r.staff_id = NEW.staff_id AND r.role IN ('assistant', 'coordinator')
       AND (r.ended_on IS NULL OR r.ended_on >= wall.day_of(coalesce((SELECT s.at FROM wall.standing() s), NEW.taken_at)))) THEN
    RAISE EXCEPTION 'the worker is still there' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER in_order BEFORE INSERT ON work_card_steps FOR EACH ROW EXECUTE FUNCTION work_card_steps_in_order();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON work_card_steps FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON work_card_steps FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A confirmed month waits as it is; an accepted one takes lines with a reason, and gives none away.
CREATE FUNCTION keep_confirmed_hours() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  line public.work_hours;
  last public.work_card_move;
BEGIN
  -- A day that is moved leaves one month and enters another.
  FOREACH line IN ARRAY CASE TG_OP WHEN 'INSERT' THEN ARRAY[NEW] WHEN 'DELETE' THEN ARRAY[OLD] ELSE ARRAY[OLD, NEW] END LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(line.staff_id::text || date_trunc('month', line.worked_on)::date::text, 0));
    SELECT s.step INTO last FROM public.work_card_steps s
     WHERE s.unit_id = line.unit_id AND s.staff_id = line.staff_id AND s.month = date_trunc('month', line.worked_on)::date
     ORDER BY s.number DESC LIMIT 1;
    IF last IN ('confirm', 'confirmFor') OR last = 'accept' AND NOT (
      TG_OP = 'INSERT' AND NEW.reason IS NOT NULL
      OR TG_OP = 'UPDATE' AND NEW.withdrawn_at IS NOT NULL AND OLD.withdrawn_at IS NULL
        AND (NEW.worked_on, NEW.started_at, NEW.ended_at, NEW.kind, NEW.words)
          = (OLD.worked_on, OLD.started_at, OLD.ended_at, OLD.kind, OLD.words)) THEN
      RAISE EXCEPTION 'the card of this month is confirmed' USING ERRCODE = 'check_violation';
    END IF;
  END LOOP;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER keep_confirmed_hours BEFORE INSERT OR UPDATE OR DELETE ON work_hours
  FOR EACH ROW EXECUTE FUNCTION keep_confirmed_hours();

SELECT wall.shut('work_card_steps', 'work_hours');

-- A worker's card is between them and their supervisors.
DO $$
DECLARE
  worker text;
BEGIN
  FOREACH worker IN ARRAY ARRAY['assistant', 'coordinator'] LOOP
    EXECUTE format($sql$
      CREATE POLICY %1$s_read ON work_card_steps FOR SELECT TO piecza_%1$s
        USING (ARRAY[unit_id, staff_id] = (SELECT wall.unit_and_actor_as('%1$s')));
      CREATE POLICY %1$s_create ON work_card_steps FOR INSERT TO piecza_%1$s
        WITH CHECK (ARRAY[unit_id, staff_id] = (SELECT wall.unit_and_actor_as('%1$s')) AND taken_by_id = (SELECT wall.actor_as('%1$s')));
      GRANT SELECT, INSERT ON work_card_steps TO piecza_%1$s;
      CREATE POLICY %1$s_read ON work_hours FOR SELECT TO piecza_%1$s
        USING (ARRAY[unit_id, staff_id] = (SELECT wall.unit_and_actor_as('%1$s')));
      CREATE POLICY %1$s_create ON work_hours FOR INSERT TO piecza_%1$s
        WITH CHECK (ARRAY[unit_id, staff_id] = (SELECT wall.unit_and_actor_as('%1$s')));
      CREATE POLICY %1$s_change ON work_hours FOR UPDATE TO piecza_%1$s
        USING (ARRAY[unit_id, staff_id] = (SELECT wall.unit_and_actor_as('%1$s')));
      CREATE POLICY %1$s_remove ON work_hours FOR DELETE TO piecza_%1$s
        USING (ARRAY[unit_id, staff_id] = (SELECT wall.unit_and_actor_as('%1$s')));
      GRANT SELECT, INSERT, DELETE ON work_hours TO piecza_%1$s;
      GRANT UPDATE (worked_on, started_at, ended_at, kind, words, withdrawn_at, withdraw_reason, revision) ON work_hours TO piecza_%1$s;
    $sql$, worker);
  END LOOP;
END $$;
CREATE POLICY supervisor_read ON work_card_steps FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
CREATE POLICY supervisor_create ON work_card_steps FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND taken_by_id = (SELECT wall.actor_as('supervisor'))
    AND staff_id <> (SELECT wall.actor_as('supervisor')));
GRANT SELECT, INSERT ON work_card_steps TO piecza_supervisor;
CREATE POLICY supervisor_read ON work_hours FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')));
GRANT SELECT ON work_hours TO piecza_supervisor;

-- ---------------------------------------------------------------------------------------------------------------------
-- Door. A card has the hours of every entry its worker wrote, also in files that are closed to whoever reads the card, or
-- no longer open to the worker: hours, kind and outcome, and a number in place of whom it was about. Names are the
-- policies' business.

-- @param staff whose work; a worker is answered about their own alone
-- @param beside entries of theirs that may have left these days since
CREATE FUNCTION wall.work_of(staff uuid[], from_day date, until_day date, beside uuid[])
  RETURNS TABLE (id uuid, staff_id uuid, held_on date, started_at text, minutes integer, kind text, outcome text, subject integer,
                 travel_km integer, travel_minutes integer, occasion_id uuid, received_at timestamptz, corrected_at timestamptz)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' ROWS 100 AS $$
DECLARE
  me wall.standing := wall.standing();
BEGIN
  IF me.role NOT IN ('assistant', 'coordinator', 'supervisor') OR me.role IS NULL THEN RETURN; END IF;
  RETURN QUERY
    SELECT l.id, l.recorded_by_id, l.held_on, l.started_at, l.minutes, l.kind::text, l.outcome::text,
           dense_rank() OVER (PARTITION BY l.recorded_by_id ORDER BY coalesce(l.family_id, l.foster_family_id))::integer,
           coalesce(l.travel_km, 0), coalesce(l.travel_minutes, 0), l.occasion_id,
           l.received_at::timestamptz,
           (SELECT max(c.corrected_at)::timestamptz FROM public.activity_log_corrections c
             WHERE c.unit_id = l.unit_id AND c.activity_log_id = l.id)
      FROM public.activity_logs l
     WHERE l.unit_id = me.unit_id AND l.recorded_by_id = ANY (staff)
       AND (me.role = 'supervisor' OR l.recorded_by_id = me.actor_id)
       AND (l.held_on BETWEEN from_day AND until_day OR l.id = ANY (beside))
     ORDER BY l.recorded_by_id, l.held_on, l.started_at NULLS LAST, l.id;
END $$;
GRANT EXECUTE ON FUNCTION wall.work_of(uuid[], date, date, uuid[]) TO piecza_assistant, piecza_coordinator, piecza_supervisor;
