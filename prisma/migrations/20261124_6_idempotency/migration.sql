-- Answers to commands, kept so that a command that is sent again is not done again
-- (docs/decisions/0015-a-command-is-done-once.md).

SET LOCAL ROLE piecza_owner;

-- Written in the transaction of the command itself, by whoever gave it. All that depends on what was sent or answered
-- is keyed by the Idempotency-Key, which is not here: without it the table says who changed something in which files, as
-- the log does, and nothing more.
CREATE TABLE kept_answers (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  staff_id uuid NOT NULL,
  role role NOT NULL,
  key_hash bytea NOT NULL,
  fingerprint bytea NOT NULL,
  -- The files the answer is about: it is shown again only while all of them are open.
  file_ids uuid[] NOT NULL,
  cipher bytea NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  UNIQUE (unit_id, staff_id, key_hash),
  FOREIGN KEY (unit_id, staff_id) REFERENCES staff (unit_id, id),
  CONSTRAINT kept_answers_format CHECK (length(key_hash) = 32 AND length(fingerprint) = 32 AND length(cipher) > 29)
);
CREATE INDEX ON kept_answers (unit_id, answered_at);

SELECT wall.shut('kept_answers');

CREATE POLICY assistant_read ON kept_answers FOR SELECT TO piecza_assistant
  USING (unit_id = (SELECT wall.unit_as('assistant')) AND staff_id = (SELECT wall.actor_as('assistant')));
CREATE POLICY assistant_create ON kept_answers FOR INSERT TO piecza_assistant
  WITH CHECK (unit_id = (SELECT wall.unit_as('assistant')) AND staff_id = (SELECT wall.actor_as('assistant')) AND role = 'assistant');
CREATE POLICY coordinator_read ON kept_answers FOR SELECT TO piecza_coordinator
  USING (unit_id = (SELECT wall.unit_as('coordinator')) AND staff_id = (SELECT wall.actor_as('coordinator')));
CREATE POLICY coordinator_create ON kept_answers FOR INSERT TO piecza_coordinator
  WITH CHECK (unit_id = (SELECT wall.unit_as('coordinator')) AND staff_id = (SELECT wall.actor_as('coordinator')) AND role = 'coordinator');
CREATE POLICY supervisor_read ON kept_answers FOR SELECT TO piecza_supervisor
  USING (unit_id = (SELECT wall.unit_as('supervisor')) AND staff_id = (SELECT wall.actor_as('supervisor')));
CREATE POLICY supervisor_create ON kept_answers FOR INSERT TO piecza_supervisor
  WITH CHECK (unit_id = (SELECT wall.unit_as('supervisor')) AND staff_id = (SELECT wall.actor_as('supervisor')) AND role = 'supervisor');
CREATE POLICY administrator_read ON kept_answers FOR SELECT TO piecza_administrator
  USING (unit_id = (SELECT wall.unit_as('administrator')) AND staff_id = (SELECT wall.actor_as('administrator')));
CREATE POLICY administrator_create ON kept_answers FOR INSERT TO piecza_administrator
  WITH CHECK (unit_id = (SELECT wall.unit_as('administrator')) AND staff_id = (SELECT wall.actor_as('administrator')) AND role = 'administrator');
CREATE POLICY officer_read ON kept_answers FOR SELECT TO piecza_officer
  USING (unit_id = (SELECT wall.unit_as('dataProtectionOfficer')) AND staff_id = (SELECT wall.actor_as('dataProtectionOfficer')));
CREATE POLICY officer_create ON kept_answers FOR INSERT TO piecza_officer
  WITH CHECK (unit_id = (SELECT wall.unit_as('dataProtectionOfficer')) AND staff_id = (SELECT wall.actor_as('dataProtectionOfficer')) AND role = 'dataProtectionOfficer');
GRANT SELECT, INSERT ON kept_answers TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer;

-- The worker removes what is old, and reads no more than that it is.
CREATE POLICY worker_read ON kept_answers FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
CREATE POLICY worker_remove ON kept_answers FOR DELETE TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT (unit_id, answered_at) ON kept_answers TO piecza_worker;
GRANT DELETE ON kept_answers TO piecza_worker;

-- The earlier answer to the command with this key, if the actor gave one, and whether all files it is about are open to
-- them now. Of several copies of a command at once one works and the others wait here until it is kept; being volatile,
-- the question after the lock sees what was kept meanwhile. It has no rights of its own: the policies of whoever asks hold.
CREATE FUNCTION wall.earlier_answer(wanted bytea)
  RETURNS TABLE (answered_as text, fingerprint bytea, cipher bytea, still_open boolean)
  LANGUAGE plpgsql VOLATILE SET search_path = '' AS $$
DECLARE
  earlier public.kept_answers;
  visible integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(encode(wanted, 'hex'), 72707372));
  SELECT * INTO earlier FROM public.kept_answers a WHERE a.key_hash = wanted;
  IF NOT FOUND THEN RETURN; END IF;
  -- In another role the answer is not shown anyway, and that role may not even ask these tables.
  IF cardinality(earlier.file_ids) > 0 AND earlier.role::text = (SELECT s.role FROM wall.standing() s) THEN
    SELECT (SELECT count(*) FROM public.families WHERE id = ANY (earlier.file_ids))
         + (SELECT count(*) FROM public.foster_families WHERE id = ANY (earlier.file_ids))
         + (SELECT count(*) FROM public.people WHERE id = ANY (earlier.file_ids)) INTO visible;
  END IF;
  RETURN QUERY SELECT earlier.role::text, earlier.fingerprint, earlier.cipher, visible = cardinality(earlier.file_ids);
END $$;
GRANT EXECUTE ON FUNCTION wall.earlier_answer(bytea)
  TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer;

-- Whether this migration has been applied: a program does not call itself ready on tables older than it is.
RESET ROLE;
GRANT SELECT (migration_name, finished_at, rolled_back_at) ON _prisma_migrations TO piecza_owner;
SET LOCAL ROLE piecza_owner;
CREATE FUNCTION wall.has_migration(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM public._prisma_migrations
                  WHERE migration_name = wanted AND finished_at IS NOT NULL AND rolled_back_at IS NULL)
$$;
GRANT EXECUTE ON FUNCTION wall.has_migration(text) TO piecza_assistant;
