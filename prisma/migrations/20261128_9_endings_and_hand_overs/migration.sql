-- What hand-overs, late visits and intakes know of endings: one that was reopened is history, a family in monitoring is handed
-- over to be watched over and is none of the fifteen, an intake lasts as long as the work it began.

SET LOCAL ROLE piecza_owner;

CREATE OR REPLACE FUNCTION wall.answer_hand_over(which uuid, accepted boolean, why text, ceiling integer, OUT outcome text, OUT ended uuid, OUT made uuid)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  me wall.standing := wall.standing();
  today date := wall.day_of(me.at);
  h public.hand_overs;
  held public.assignments;
  has_it boolean;
BEGIN
  SELECT * INTO h FROM public.hand_overs x
   WHERE x.id = which AND x.receiver_id = me.actor_id AND x.id IN (SELECT wall.my_hand_overs('received')) FOR UPDATE;
  IF NOT FOUND THEN outcome := 'notYours'; RETURN; END IF;
  IF num_nonnulls(h.accepted_at, h.declined_at, h.withdrawn_at) > 0 THEN outcome := 'decided'; RETURN; END IF;
  outcome := 'done';
  IF NOT accepted THEN
    UPDATE public.hand_overs SET declined_at = me.at, decline_reason = why, revision = revision + 1 WHERE id = h.id;
    RETURN;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended(me.actor_id::text, 0));
  SELECT * INTO held FROM public.assignments a
   WHERE a.unit_id = h.unit_id AND a.staff_id = h.giver_id
     AND a.family_id IS NOT DISTINCT FROM h.family_id AND a.foster_family_id IS NOT DISTINCT FROM h.foster_family_id
     AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)
     AND (a.purpose = 'monitoring' OR NOT EXISTS (SELECT FROM public.family_endings e
           WHERE e.unit_id = a.unit_id AND e.family_id = a.family_id AND e.ended_on <= today AND e.reopened_on IS NULL))
   FOR UPDATE;
  IF NOT FOUND THEN outcome := 'notAssigned'; RETURN; END IF;
  -- Whoever was assigned meanwhile keeps that assignment, and has no second one.
  has_it := EXISTS (SELECT FROM public.assignments a
    WHERE a.unit_id = h.unit_id AND a.staff_id = me.actor_id
      AND a.family_id IS NOT DISTINCT FROM h.family_id AND a.foster_family_id IS NOT DISTINCT FROM h.foster_family_id
      AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today));
  IF NOT has_it AND held.purpose = 'work' AND h.over_limit_reason IS NULL AND ceiling <= (SELECT count(*) FROM public.assignments a
       WHERE a.unit_id = h.unit_id AND a.staff_id = me.actor_id AND a.purpose = 'work' AND a.started_on <= today AND (a.ended_on IS NULL OR a.ended_on >= today)) THEN
    outcome := 'ceiling';
    RETURN;
  END IF;
  ended := held.id;
  UPDATE public.assignments SET ended_on = greatest(held.started_on, today - 1), revision = revision + 1 WHERE id = held.id;
  INSERT INTO public.assignments (unit_id, staff_id, family_id, foster_family_id, purpose, started_on, assigned_by_id, over_limit_reason)
    SELECT h.unit_id, me.actor_id, h.family_id, h.foster_family_id, held.purpose, today, h.proposed_by_id, h.over_limit_reason
     WHERE NOT has_it RETURNING id INTO made;
  UPDATE public.hand_overs SET accepted_at = me.at, revision = revision + 1 WHERE id = h.id;
END $$;

CREATE OR REPLACE FUNCTION wall.late_entry_facts(file uuid, held_on date) RETURNS jsonb LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  WITH plans AS (
    SELECT p.id FROM public.help_plans p
     WHERE p.approved_on IS NOT NULL
       AND (p.family_id = file OR p.child_id IN (SELECT s.child_id FROM public.placements s WHERE s.foster_family_id = file)))
  SELECT jsonb_build_object(
    'subject', coalesce(
      (SELECT jsonb_build_object('name', f.name, 'begunOn', f.intake_on, 'endedOn', (
         SELECT CASE WHEN e.monitoring_until IS NULL THEN e.ended_on ELSE e.monitoring_ended_on END
           FROM public.family_endings e WHERE e.family_id = f.id AND e.reopened_on IS NULL))
         FROM public.families f WHERE f.id = file),
      (SELECT jsonb_build_object('name', f.name, 'begunOn', f.started_on, 'endedOn', f.ended_on) FROM public.foster_families f WHERE f.id = file)),
    'people', ARRAY(SELECT m.person_id FROM public.family_members m WHERE m.family_id = file
      UNION SELECT s.child_id FROM public.placements s WHERE s.foster_family_id = file
      UNION SELECT c.person_id FROM public.foster_carers c WHERE c.foster_family_id = file),
    'children', ARRAY(SELECT m.person_id FROM public.family_members m WHERE m.family_id = file AND m.role = 'child'
      UNION SELECT s.child_id FROM public.placements s WHERE s.foster_family_id = file),
    'goals', ARRAY(SELECT g.id FROM public.plan_goals g WHERE g.plan_id IN (SELECT id FROM plans)),
    'activities', ARRAY(SELECT a.id FROM public.plan_activities a JOIN public.plan_goals g ON g.id = a.goal_id WHERE g.plan_id IN (SELECT id FROM plans)))
   WHERE wall.was_open(file, held_on)
$$;

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

-- Whoever decides says so in their own name, in SQL of their own as well: otherwise one could approve one's own work as
-- somebody else.
CREATE FUNCTION in_own_name() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
DECLARE
  who text;
  named text;
BEGIN
  IF current_user NOT IN ('piecza_assistant', 'piecza_coordinator', 'piecza_supervisor') THEN RETURN NEW; END IF;
  FOREACH who IN ARRAY TG_ARGV LOOP
    named := to_jsonb(NEW) ->> who;
    IF named IS DISTINCT FROM to_jsonb(OLD) ->> who AND named <> wall.actor_as(substr(current_user, 8))::text THEN
      RAISE EXCEPTION '% of somebody else', who USING ERRCODE = 'insufficient_privilege';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE TRIGGER in_own_name BEFORE UPDATE ON help_plans FOR EACH ROW EXECUTE FUNCTION in_own_name('submitted_by_id', 'approved_by_id');
CREATE TRIGGER in_own_name BEFORE UPDATE ON assessments FOR EACH ROW EXECUTE FUNCTION in_own_name('approved_by_id');
CREATE TRIGGER in_own_name BEFORE UPDATE ON intakes FOR EACH ROW EXECUTE FUNCTION in_own_name('decided_by_id');
CREATE TRIGGER in_own_name BEFORE UPDATE ON family_endings FOR EACH ROW EXECUTE FUNCTION in_own_name('monitoring_ended_by_id', 'reopened_by_id');
CREATE TRIGGER in_own_name BEFORE UPDATE ON deaths FOR EACH ROW EXECUTE FUNCTION in_own_name('resumed_by_id', 'withdrawn_by_id');
CREATE TRIGGER in_own_name BEFORE UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION in_own_name('withdrawn_by_id');
CREATE TRIGGER in_own_name BEFORE UPDATE ON interventions FOR EACH ROW EXECUTE FUNCTION in_own_name('closed_by_id');
