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
    ADD CONSTRAINT chk_audit_log_not_empty CHECK (length(trimmed(actor_id)) > 0 AND length(trimmed(action)) > 0);
