-- The second wall, first part: who may be anybody at all.
--
-- Nothing belongs to a role that signs in. Programs sign in with a login that has no rights (server/platform/logins.ts)
-- and take one of the roles below for one transaction, together with a signed statement of who is asking.
-- Roles belong to the whole server: a second installation on it finds them there.

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['piecza_owner', 'piecza_assistant', 'piecza_coordinator', 'piecza_supervisor',
    'piecza_administrator', 'piecza_officer', 'piecza_gate', 'piecza_worker', 'piecza_sealer', 'piecza_queue']
  LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOINHERIT', name);
    END IF;
  END LOOP;
  -- Whoever migrates works as the owner; who is no superuser has to be let.
  EXECUTE format('GRANT piecza_owner TO %I WITH INHERIT TRUE, SET TRUE', session_user);
  EXECUTE format('GRANT CREATE ON DATABASE %I TO piecza_owner', current_database());
  -- A temporary table of one request would hide the real one from the next request on the same connection.
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
ALTER SCHEMA public OWNER TO piecza_owner;

DO $$
DECLARE
  thing record;
BEGIN
  FOR thing IN SELECT format('TABLE public.%I', relname) AS name FROM pg_class
                WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'
    UNION ALL SELECT format('TYPE public.%I', typname) FROM pg_type
                WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
    UNION ALL SELECT format('FUNCTION public.%I(%s)', proname, pg_get_function_identity_arguments(p.oid)) FROM pg_proc p
                WHERE pronamespace = 'public'::regnamespace
                  AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')
  LOOP
    EXECUTE 'ALTER ' || thing.name || ' OWNER TO piecza_owner';
  END LOOP;
END $$;

SET LOCAL ROLE piecza_owner;

-- Nobody may do anything with what is made from here on, unless it is said.
ALTER DEFAULT PRIVILEGES REVOKE ALL ON TABLES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE ALL ON FUNCTIONS FROM PUBLIC;
REVOKE ALL ON FUNCTION fold(text), keep_last_visit(), keep_next_due(), refuse_change(), one_assignment_at_a_time() FROM PUBLIC;

CREATE SCHEMA wall;
CREATE SCHEMA auth;
GRANT USAGE ON SCHEMA public, wall TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator,
  piecza_officer, piecza_gate, piecza_worker, piecza_sealer;
GRANT USAGE ON SCHEMA auth TO piecza_gate;

-- Passwords, sessions and counted attempts: only the gate, which recognises who comes, reaches them.
ALTER TABLE credentials SET SCHEMA auth;
ALTER TABLE sessions SET SCHEMA auth;
ALTER TABLE sign_in_throttles SET SCHEMA auth;

-- The key that signs who is asking, prepared for HMAC-SHA-256 (RFC 2104). No role may read it.
CREATE TABLE wall.context_keys (
  id integer PRIMARY KEY,
  inner_pad bytea NOT NULL CHECK (length(inner_pad) = 64),
  outer_pad bytea NOT NULL CHECK (length(outer_pad) = 64)
);

CREATE TYPE wall.standing AS (actor_id uuid, unit_id uuid, role text, at timestamptz);

-- Who is asking, as the program signed it; nothing when the statement is absent, altered, too old or another connection's.
-- key | expires, in seconds | process of this connection | actor | unit | role | moment of the act, in ms | signature
CREATE FUNCTION wall.standing() RETURNS wall.standing LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
DECLARE
  part text[] := string_to_array(current_setting('app.standing', true), '|');
  expected bytea;
BEGIN
  IF coalesce(array_length(part, 1), 0) <> 8
    OR part[2]::bigint < extract(epoch FROM clock_timestamp())
    OR part[3]::integer <> pg_backend_pid() THEN RETURN NULL;
  END IF;
  SELECT sha256(outer_pad || sha256(inner_pad || convert_to(array_to_string(part[1:7], '|'), 'UTF8'))) INTO expected
    FROM wall.context_keys WHERE id = part[1]::integer;
  IF expected IS NULL OR encode(expected, 'hex') <> part[8] THEN RETURN NULL; END IF;
  RETURN ROW (nullif(part[4], '')::uuid, nullif(part[5], '')::uuid, part[6], to_timestamp(part[7]::numeric / 1000));
END $$;

-- The unit, and the person, if they stand in this role; nothing otherwise. A role taken without a signature is empty.
CREATE FUNCTION wall.unit_as(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.unit_id FROM wall.standing() s WHERE s.role = wanted
$$;
CREATE FUNCTION wall.actor_as(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT s.actor_id FROM wall.standing() s WHERE s.role = wanted
$$;
CREATE FUNCTION wall.stands_as(wanted text) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT EXISTS (SELECT FROM wall.standing() s WHERE s.role = wanted)
$$;
CREATE FUNCTION wall.day_of(moment timestamptz) RETURNS date LANGUAGE sql STABLE SET search_path = '' AS $$
  SELECT (moment AT TIME ZONE 'Europe/Warsaw')::date
$$;

GRANT EXECUTE ON FUNCTION wall.standing(), wall.unit_as(text), wall.actor_as(text), wall.stands_as(text), wall.day_of(timestamptz)
  TO piecza_assistant, piecza_coordinator, piecza_supervisor, piecza_administrator, piecza_officer, piecza_gate,
  piecza_worker, piecza_sealer;
