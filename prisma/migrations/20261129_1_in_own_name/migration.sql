-- Whoever decides says so in their own name, in SQL of their own as well: otherwise one could approve one's own work as
-- somebody else.

SET LOCAL ROLE piecza_owner;

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
