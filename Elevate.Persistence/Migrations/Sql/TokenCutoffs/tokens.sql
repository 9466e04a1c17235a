-- Tokens that no longer count. The identity provider signs them and cannot take one back; this can, at once and for all nodes.

CREATE TABLE token_cutoffs (
    subject      text NOT NULL,
    valid_after  timestamptz NOT NULL,
    CONSTRAINT token_cutoffs_pkey PRIMARY KEY (subject)
);
COMMENT ON TABLE token_cutoffs IS 'Tokens that were issued before a moment are refused.';
COMMENT ON COLUMN token_cutoffs.subject IS 'Whose: users.id; empty for everyone''s.';

-- Nodes look for what is newer than the oldest token that keeps a connection open.
CREATE INDEX ix_token_cutoffs_valid_after ON token_cutoffs (valid_after);

CREATE OR REPLACE FUNCTION only_admins_revoke_tokens() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT actor_is_system() AND NOT actor_is_at_least('ADMIN') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL045',
            CONSTRAINT = 'only_admins_revoke_tokens',
            MESSAGE = 'Only admins revoke tokens.';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER only_admins_revoke_tokens
    BEFORE INSERT OR UPDATE ON token_cutoffs
    FOR EACH STATEMENT EXECUTE FUNCTION only_admins_revoke_tokens();

CREATE OR REPLACE FUNCTION revoked_tokens_stay_revoked() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.subject = OLD.subject AND NEW.valid_after >= OLD.valid_after THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL046',
        CONSTRAINT = 'revoked_tokens_stay_revoked',
        MESSAGE = 'A token that was revoked stays revoked.';
END
$$;

CREATE OR REPLACE TRIGGER revoked_tokens_stay_revoked
    BEFORE UPDATE ON token_cutoffs
    FOR EACH ROW EXECUTE FUNCTION revoked_tokens_stay_revoked();

CREATE OR REPLACE TRIGGER revoked_tokens_are_kept
    BEFORE DELETE OR TRUNCATE ON token_cutoffs
    FOR EACH STATEMENT EXECUTE FUNCTION revoked_tokens_stay_revoked();
