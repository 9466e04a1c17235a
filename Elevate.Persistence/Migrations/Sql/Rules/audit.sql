-- The audit log only grows.

CREATE OR REPLACE FUNCTION audit_log_is_append_only() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'EL060',
        CONSTRAINT = 'audit_log_is_append_only',
        MESSAGE = format('The audit log is append-only: %s is refused.', TG_OP);
END
$$;

CREATE OR REPLACE TRIGGER audit_log_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log
    FOR EACH STATEMENT EXECUTE FUNCTION audit_log_is_append_only();
ALTER TABLE audit_log ENABLE ALWAYS TRIGGER audit_log_is_append_only;

CREATE OR REPLACE FUNCTION audit_entry_names_its_actor() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NEW.actor_id IS DISTINCT FROM actor_id() AND NOT actor_is_system() THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL061',
            CONSTRAINT = 'audit_entry_names_its_actor',
            MESSAGE = 'An entry of the audit log is written in the name of the one who acts.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER audit_entry_names_its_actor
    BEFORE INSERT ON audit_log
    FOR EACH ROW EXECUTE FUNCTION audit_entry_names_its_actor();

ALTER TABLE audit_log
    DROP CONSTRAINT IF EXISTS chk_audit_log_not_empty,
    ADD CONSTRAINT chk_audit_log_not_empty CHECK (length(trimmed(actor_id)) > 0 AND length(trimmed(action)) > 0) NOT VALID;

-- The commands write down their decisions, with more about them than is known here; this is for decisions made in SQL.
CREATE OR REPLACE FUNCTION decision_leaves_an_audit_entry() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    name text := CASE NEW.status WHEN 'APPROVED' THEN 'APPROVE_SUBMISSION' WHEN 'REJECTED' THEN 'REJECT_SUBMISSION' ELSE 'submission.revoked' END;
    acting text := coalesce(actor_id(), '');
BEGIN
    IF NOT EXISTS (SELECT FROM audit_log WHERE target_id = NEW.id::text AND action = name) THEN
        -- At commit somebody else may be acting.
        PERFORM set_config('app.user_id', NEW.reviewer_id, true);
        INSERT INTO audit_log (actor_id, action, target_id, meta)
        VALUES (NEW.reviewer_id, name, NEW.id, jsonb_strip_nulls(jsonb_build_object('entityType', 'submission', 'entityId', NEW.id,
            'submissionType', NEW.activity_code, 'reviewNote', NEW.review_note, 'reason', NEW.revocation_reason)));
        PERFORM set_config('app.user_id', acting, true);
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS decision_leaves_an_audit_entry ON submissions;
CREATE CONSTRAINT TRIGGER decision_leaves_an_audit_entry
    AFTER UPDATE OF status ON submissions
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION decision_leaves_an_audit_entry();

CREATE OR REPLACE FUNCTION role_change_leaves_an_audit_entry() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    INSERT INTO audit_log (actor_id, action, target_id, meta)
    VALUES (coalesce(actor_id(), 'system'), 'UPDATE_USER_ROLE', NEW.id,
        jsonb_build_object('entityType', 'user', 'entityId', NEW.id, 'originalRole', OLD.role, 'newRole', NEW.role));
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER role_change_leaves_an_audit_entry
    AFTER UPDATE OF role ON users
    FOR EACH ROW WHEN (OLD.role IS DISTINCT FROM NEW.role)
    EXECUTE FUNCTION role_change_leaves_an_audit_entry();
