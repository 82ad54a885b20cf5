-- What has to be told outside the database, written in the transaction of the fact it follows from: kept with it, or
-- gone with it. Ids, counts and codes; whom it is for and what it says is read from the fact when it is told.

SET LOCAL ROLE piecza_owner;

CREATE TYPE outbox_kind AS ENUM ('notification');

CREATE TABLE outbox (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  kind outbox_kind NOT NULL,
  -- Of one fact one message, whoever writes it down twice.
  dedupe text NOT NULL UNIQUE,
  -- The fact, by its kind.
  ref uuid NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  -- When the relay asks for it next: now, when the one who has it is late, or when a failed attempt is repeated.
  next_at timestamptz(3) NOT NULL DEFAULT now(),
  -- Attempts begun.
  attempts integer NOT NULL DEFAULT 0,
  -- Kept before anything is sent. Still there in the next attempt: nobody knows whether it was sent.
  sending_at timestamptz(3),
  -- How many attempts ended like that, which is how often at most it was sent besides.
  interrupted integer NOT NULL DEFAULT 0,
  done_at timestamptz(3),
  dead_at timestamptz(3),
  error_code text,
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  CONSTRAINT outbox_one_end CHECK (num_nonnulls(done_at, dead_at) <= 1),
  -- A word of a program, never a sentence about somebody.
  CONSTRAINT outbox_code CHECK (error_code ~ '^\w{1,64}$')
);
-- The relay's question, and nothing that is done is in it.
CREATE INDEX outbox_due ON outbox (next_at) WHERE done_at IS NULL AND dead_at IS NULL;

-- The record that it was told: one for a message, by whomever and however often it is attempted.
CREATE TABLE deliveries (
  id uuid NOT NULL DEFAULT uuidv7(),
  unit_id uuid NOT NULL REFERENCES units (id),
  outbox_id uuid NOT NULL UNIQUE,
  delivered_at timestamptz(3) NOT NULL DEFAULT now(),
  PRIMARY KEY (id),
  UNIQUE (unit_id, id),
  FOREIGN KEY (unit_id, outbox_id) REFERENCES outbox (unit_id, id) ON DELETE CASCADE
);

SELECT wall.shut('outbox', 'deliveries');

-- Nobody who works on cases reaches either; the rows are made by the trigger below. The worker's relay asks for those of
-- every unit at once: there is nothing in them to read.
CREATE POLICY worker_read ON outbox FOR SELECT TO piecza_worker
  USING ((SELECT wall.stands_as('worker')));
CREATE POLICY worker_change ON outbox FOR UPDATE TO piecza_worker
  USING ((SELECT wall.stands_as('worker')));
CREATE POLICY worker_remove ON outbox FOR DELETE TO piecza_worker
  USING ((SELECT wall.stands_as('worker')));
GRANT SELECT, DELETE ON outbox TO piecza_worker;
GRANT UPDATE (next_at, attempts, sending_at, interrupted, done_at, dead_at, error_code) ON outbox TO piecza_worker;

CREATE POLICY worker_create ON deliveries FOR INSERT TO piecza_worker
  WITH CHECK (unit_id = (SELECT wall.unit_as('worker')));
GRANT INSERT ON deliveries TO piecza_worker;

-- A notification cannot be written without its message: neither by the worker nor by a door inside a request.
CREATE FUNCTION put_into_outbox() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  INSERT INTO public.outbox (unit_id, kind, dedupe, ref) SELECT unit_id, 'notification', 'notification-' || id, id FROM fresh;
  RETURN NULL;
END $$;
CREATE TRIGGER put_into_outbox AFTER INSERT ON notifications REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION put_into_outbox();

-- What still waits under the old way. Whether it was sent is known in one place from now on, and a worker of the version
-- before, which knows another place, fails rather than sends it once more.
INSERT INTO outbox (unit_id, kind, dedupe, ref) SELECT unit_id, 'notification', 'notification-' || id, id
  FROM notifications WHERE sent_at IS NULL;
ALTER TABLE notifications DROP COLUMN sent_at, DROP COLUMN attempts;
DROP POLICY worker_change ON notifications;
