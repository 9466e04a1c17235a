-- Accounts: unique names and addresses, and roles that nobody gives to themselves.

ALTER TABLE users
    DROP CONSTRAINT IF EXISTS chk_handle_pattern,
    DROP CONSTRAINT IF EXISTS chk_email_format,
    DROP CONSTRAINT IF EXISTS chk_users_name_not_empty,
    DROP CONSTRAINT IF EXISTS chk_users_ref_code,
    DROP CONSTRAINT IF EXISTS chk_users_no_self_referral,
    ADD CONSTRAINT chk_handle_pattern CHECK (handle ~ '^[A-Za-z0-9_-]{3,30}$') NOT VALID,
    ADD CONSTRAINT chk_email_format CHECK (
        length(email) <= 254 AND email ~ '^[a-z0-9._%+-]+@[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$') NOT VALID,
    ADD CONSTRAINT chk_users_name_not_empty CHECK (length(trimmed(name)) > 0) NOT VALID,
    ADD CONSTRAINT chk_users_ref_code CHECK (ref_code ~ '^[1-9A-HJ-NP-Za-km-z]{8}$') NOT VALID,
    ADD CONSTRAINT chk_users_no_self_referral CHECK (referred_by_user_id <> id) NOT VALID;

ALTER TABLE referral_events
    DROP CONSTRAINT IF EXISTS chk_referral_events_no_self_referral,
    ADD CONSTRAINT chk_referral_events_no_self_referral CHECK (referrer_user_id <> referee_user_id) NOT VALID;

CREATE OR REPLACE FUNCTION email_is_lower_case() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    NEW.email := lower(trimmed(NEW.email));
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER email_is_lower_case
    BEFORE INSERT OR UPDATE OF email ON users
    FOR EACH ROW EXECUTE FUNCTION email_is_lower_case();

CREATE OR REPLACE FUNCTION only_admins_assign_roles() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT actor_is_system() AND NOT actor_is_at_least('ADMIN') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL040',
            CONSTRAINT = 'only_admins_assign_roles',
            MESSAGE = 'Only admins assign roles.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER only_admins_assign_roles
    BEFORE INSERT ON users
    FOR EACH ROW WHEN (NEW.role <> 'PARTICIPANT')
    EXECUTE FUNCTION only_admins_assign_roles();

CREATE OR REPLACE TRIGGER only_admins_assign_roles_later
    BEFORE UPDATE ON users
    FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role)
    EXECUTE FUNCTION only_admins_assign_roles();

CREATE OR REPLACE FUNCTION only_superadmins_assign_admin_roles() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT actor_is_system() AND NOT actor_is_at_least('SUPERADMIN') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL041',
            CONSTRAINT = 'only_superadmins_assign_admin_roles',
            MESSAGE = 'Only superadmins make or unmake admins.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER only_superadmins_assign_admin_roles
    BEFORE INSERT ON users
    FOR EACH ROW WHEN (NEW.role >= 'ADMIN')
    EXECUTE FUNCTION only_superadmins_assign_admin_roles();

CREATE OR REPLACE TRIGGER only_superadmins_assign_admin_roles_later
    BEFORE UPDATE ON users
    FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role AND (OLD.role >= 'ADMIN' OR NEW.role >= 'ADMIN'))
    EXECUTE FUNCTION only_superadmins_assign_admin_roles();

CREATE OR REPLACE FUNCTION nobody_changes_their_own_role() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF actor_id() IN (OLD.id, NEW.id) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL042',
            CONSTRAINT = 'nobody_changes_their_own_role',
            MESSAGE = 'Nobody changes their own role.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER nobody_changes_their_own_role
    BEFORE UPDATE ON users
    FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role)
    EXECUTE FUNCTION nobody_changes_their_own_role();

CREATE OR REPLACE FUNCTION accounts_are_changed_by_their_owners() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF actor_is_system() OR actor_is_at_least('ADMIN')
        OR TG_OP = 'UPDATE' AND actor_id() = OLD.id AND OLD.deleted_at IS NULL
            AND (NOT OLD.user_type_confirmed
                OR (OLD.user_type, OLD.user_type_confirmed) = (NEW.user_type, NEW.user_type_confirmed)) THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL044',
        CONSTRAINT = 'accounts_are_changed_by_their_owners',
        MESSAGE = 'This about an account is changed by an admin.';
END
$$;

CREATE OR REPLACE TRIGGER only_owners_and_admins_change_accounts
    BEFORE UPDATE OR DELETE ON users
    FOR EACH ROW EXECUTE FUNCTION accounts_are_changed_by_their_owners();

-- Before the statement touches a row, all superadmins are locked in one order: of two at once, each taking one away, the later waits
-- here, and counts what the earlier left.
CREATE OR REPLACE FUNCTION lock_superadmins() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    PERFORM FROM users WHERE role = 'SUPERADMIN' AND deleted_at IS NULL ORDER BY id FOR NO KEY UPDATE;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER lock_superadmins
    BEFORE UPDATE OF role, deleted_at OR DELETE ON users
    FOR EACH STATEMENT EXECUTE FUNCTION lock_superadmins();

CREATE OR REPLACE FUNCTION at_least_one_superadmin() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    PERFORM decisions_need_read_committed();
    IF NOT EXISTS (SELECT FROM users WHERE role = 'SUPERADMIN' AND deleted_at IS NULL AND id <> OLD.id) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL043',
            CONSTRAINT = 'at_least_one_superadmin',
            MESSAGE = 'This is the last superadmin; appoint another one first.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE OR REPLACE TRIGGER at_least_one_superadmin
    BEFORE UPDATE ON users
    FOR EACH ROW WHEN (OLD.role = 'SUPERADMIN' AND OLD.deleted_at IS NULL AND (NEW.role <> 'SUPERADMIN' OR NEW.deleted_at IS NOT NULL))
    EXECUTE FUNCTION at_least_one_superadmin();

CREATE OR REPLACE TRIGGER at_least_one_superadmin_stays
    BEFORE DELETE ON users
    FOR EACH ROW WHEN (OLD.role = 'SUPERADMIN' AND OLD.deleted_at IS NULL)
    EXECUTE FUNCTION at_least_one_superadmin();
