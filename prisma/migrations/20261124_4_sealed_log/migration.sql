-- The sealed log. Writers only insert; a sealer follows a few seconds behind them, gathers what is final into signed
-- blocks, each of which repeats the hash of the one before (docs/decisions/0013-the-log-is-sealed-afterwards.md).

SET LOCAL ROLE piecza_owner;

-- Which events are final follows from their transaction: what is below the oldest one still running will never grow.
-- Numbers of transactions begin anew in another cluster, for instance after a restore, so the cluster is kept with them.
-- Events from before this migration count as written by it, and are sealed first.
ALTER TABLE audit_events
  ADD COLUMN sequence bigint GENERATED ALWAYS AS IDENTITY,
  ADD COLUMN transaction bigint NOT NULL DEFAULT pg_current_xact_id()::text::bigint,
  ADD COLUMN cluster bigint NOT NULL DEFAULT (pg_control_system()).system_identifier;
CREATE UNIQUE INDEX ON audit_events (cluster, transaction, sequence);

-- When, in which transaction and in which order is for the database to say, not for those it writes about.
REVOKE INSERT ON audit_events
  FROM piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer, piecza_gate;
GRANT INSERT (id, unit_id, actor_id, actor_role, action, resource, resource_ids, fields, file_ids, request_id) ON audit_events
  TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer, piecza_gate;

CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO piecza_sealer;

-- A block holds every event of its cluster from one place (transaction, sequence) up to, and without, another one.
CREATE TABLE audit.blocks (
  number bigint PRIMARY KEY CHECK (number > 0),
  cluster bigint NOT NULL,
  from_transaction bigint NOT NULL,
  from_sequence bigint NOT NULL,
  to_transaction bigint NOT NULL,
  to_sequence bigint NOT NULL,
  event_count integer NOT NULL CHECK (event_count > 0),
  root bytea NOT NULL CHECK (length(root) = 32),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  signature bytea NOT NULL CHECK (length(signature) = 64),
  sealed_at timestamptz(3) NOT NULL,
  CONSTRAINT blocks_forward CHECK ((from_transaction, from_sequence) < (to_transaction, to_sequence))
);
CREATE INDEX ON audit.blocks (cluster, number);
SELECT wall.shut('audit.blocks');

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON audit.blocks FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON audit.blocks FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever checks the log signs in as the sealer too, and has no key to say who is asking: reading asks for none.
CREATE POLICY sealer_read ON audit_events FOR SELECT TO piecza_sealer USING (true);
CREATE POLICY sealer_read ON audit.blocks FOR SELECT TO piecza_sealer USING (true);
CREATE POLICY sealer_create ON audit.blocks FOR INSERT TO piecza_sealer
  WITH CHECK ((SELECT wall.stands_as('sealer')));
GRANT SELECT ON audit_events TO piecza_sealer;
GRANT SELECT, INSERT ON audit.blocks TO piecza_sealer;
