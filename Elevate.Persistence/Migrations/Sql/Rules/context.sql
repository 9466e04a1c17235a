-- Functions fix their search_path, or have a body that is bound when it is written (RETURN …): nobody puts a table of their own in front
-- of one that a rule counts, not even a temporary one.

-- A trigger refuses with the rule's name as CONSTRAINT and the facts as JSON in HINT: DETAIL is where the server puts contents of
-- rows, and clients keep that out of their logs.

-- Who acts: every writing transaction names its actor in app.user_id and app.user_role (set locally). Nothing named, nothing allowed.

CREATE OR REPLACE FUNCTION actor_id() RETURNS text
    LANGUAGE sql STABLE
    RETURN nullif(current_setting('app.user_id', true), '');

-- Jobs and imports, which no user started.
CREATE OR REPLACE FUNCTION actor_is_system() RETURNS boolean
    LANGUAGE sql STABLE
    RETURN coalesce(current_setting('app.user_role', true) = 'SYSTEM', false);

-- The lower of what the setting claims and what users.role says; null for nobody, for the system and for a removed account.
CREATE OR REPLACE FUNCTION actor_role() RETURNS "Role"
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS
$$
DECLARE
    claimed text := current_setting('app.user_role', true);
    recorded "Role";
BEGIN
    IF claimed IS NULL OR claimed NOT IN ('PARTICIPANT', 'REVIEWER', 'ADMIN', 'SUPERADMIN') THEN
        RETURN NULL;
    END IF;
    SELECT role INTO recorded FROM users WHERE id = actor_id() AND deleted_at IS NULL;
    IF recorded IS NULL THEN
        RETURN NULL;
    END IF;
    RETURN least(claimed::"Role", recorded);
END
$$;

CREATE OR REPLACE FUNCTION actor_is_at_least(lowest "Role") RETURNS boolean
    LANGUAGE sql STABLE
    RETURN coalesce(actor_role() >= lowest, false);

-- For psql and tests: the rest of the transaction is this user's ('system' for a job).
CREATE OR REPLACE FUNCTION act_as(user_id text) RETURNS text
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    acting text := CASE WHEN user_id = 'system' THEN 'SYSTEM' END;
BEGIN
    IF acting IS NULL THEN
        SELECT role::text INTO acting FROM users WHERE id = user_id;
    END IF;
    PERFORM set_config('app.user_id', user_id, true), set_config('app.user_role', coalesce(acting, ''), true);
    RETURN acting;
END
$$;

-- The programme's days are those of its own time zone: ALTER DATABASE … SET app.org_timezone where it is another.
CREATE OR REPLACE FUNCTION org_timezone() RETURNS text
    LANGUAGE sql STABLE
    RETURN coalesce(nullif(current_setting('app.org_timezone', true), ''), 'Asia/Jakarta');

-- A clock of the application may run ahead of the database's by so much.
CREATE OR REPLACE FUNCTION clock_skew() RETURNS interval
    LANGUAGE sql IMMUTABLE
    RETURN interval '5 minutes';

-- Limits count by the time of recording, so nobody chooses it but the system and an import, which says so (app.import = on).
CREATE OR REPLACE FUNCTION is_backdated(recorded_at timestamptz) RETURNS boolean
    LANGUAGE sql STABLE
    RETURN recorded_at < now() - clock_skew()
        AND NOT actor_is_system()
        AND current_setting('app.import', true) IS DISTINCT FROM 'on';

-- Counting after a lock needs a snapshot taken after the lock, which only READ COMMITTED gives.
CREATE OR REPLACE FUNCTION decisions_need_read_committed() RETURNS void
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS
$$
BEGIN
    IF current_setting('transaction_isolation') NOT IN ('read committed', 'read uncommitted') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL000',
            CONSTRAINT = 'decisions_need_read_committed',
            MESSAGE = format('Limits are decided in READ COMMITTED transactions only, not in %s.',
                upper(current_setting('transaction_isolation')));
    END IF;
END
$$;
