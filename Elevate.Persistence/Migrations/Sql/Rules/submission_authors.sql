-- What an author may do with a submission, and when.

CREATE OR REPLACE FUNCTION only_the_author_edits() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    author text := CASE TG_OP WHEN 'DELETE' THEN OLD.user_id ELSE NEW.user_id END;
BEGIN
    -- Imports hand in, and erasure withdraws, for someone else; nothing edits for someone else.
    IF actor_id() IS DISTINCT FROM author AND NOT (actor_is_system() AND TG_OP <> 'UPDATE') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL015',
            CONSTRAINT = 'only_the_author_edits',
            MESSAGE = 'You have no such submission.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE OR REPLACE TRIGGER only_the_author_edits
    BEFORE INSERT OR DELETE ON submissions
    FOR EACH ROW EXECUTE FUNCTION only_the_author_edits();

CREATE OR REPLACE TRIGGER only_the_author_edits_contents
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (OLD.payload IS DISTINCT FROM NEW.payload OR OLD.visibility IS DISTINCT FROM NEW.visibility)
    EXECUTE FUNCTION only_the_author_edits();

CREATE OR REPLACE FUNCTION only_confirmed_educators_submit() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    author users;
BEGIN
    SELECT * INTO author FROM users WHERE id = NEW.user_id FOR NO KEY UPDATE;
    -- An unknown author is left to the foreign key.
    IF author.user_type = 'EDUCATOR' AND author.user_type_confirmed AND author.deleted_at IS NULL OR author.id IS NULL THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL006',
        CONSTRAINT = 'only_confirmed_educators_submit',
        MESSAGE = CASE
            WHEN author.deleted_at IS NOT NULL OR author.user_type <> 'EDUCATOR' THEN 'Only educators can hand in evidence.'
            ELSE 'Complete your onboarding before you hand in evidence.' END;
END
$$;

CREATE OR REPLACE TRIGGER only_confirmed_educators_submit
    BEFORE INSERT OR UPDATE OF payload ON submissions
    FOR EACH ROW EXECUTE FUNCTION only_confirmed_educators_submit();

CREATE OR REPLACE FUNCTION submission_starts_pending() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'EL010',
        CONSTRAINT = 'submission_starts_pending',
        MESSAGE = 'A submission starts pending and without a decision.',
        HINT = json_build_object('status', NEW.status)::text;
END
$$;

CREATE OR REPLACE TRIGGER submission_starts_pending
    BEFORE INSERT ON submissions
    FOR EACH ROW WHEN (NEW.status <> 'PENDING'
        OR num_nonnulls(NEW.reviewer_id, NEW.review_note, NEW.reviewed_at, NEW.revocation_reason, NEW.approval_org_timezone) > 0)
    EXECUTE FUNCTION submission_starts_pending();

CREATE OR REPLACE FUNCTION submission_is_not_from_the_future() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NEW.created_at > now() + clock_skew() THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL005',
            CONSTRAINT = 'submission_is_not_from_the_future',
            MESSAGE = 'A submission cannot be handed in in the future.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER submission_is_not_from_the_future
    BEFORE INSERT ON submissions
    FOR EACH ROW EXECUTE FUNCTION submission_is_not_from_the_future();

CREATE OR REPLACE FUNCTION submission_is_not_backdated() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF is_backdated(NEW.created_at) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL022',
            CONSTRAINT = 'submission_is_not_backdated',
            MESSAGE = 'A submission cannot be handed in in the past.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER submission_is_not_backdated
    BEFORE INSERT ON submissions
    FOR EACH ROW EXECUTE FUNCTION submission_is_not_backdated();

CREATE OR REPLACE FUNCTION submission_keeps_its_activity() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'EL017',
        CONSTRAINT = 'submission_keeps_its_activity',
        MESSAGE = 'The stage, the author and the time of a submission never change.',
        HINT = json_build_object('field', 'evidence')::text;
END
$$;

CREATE OR REPLACE TRIGGER submission_keeps_its_activity
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN ((OLD.id, OLD.user_id, OLD.activity_code, OLD.created_at)
        IS DISTINCT FROM (NEW.id, NEW.user_id, NEW.activity_code, NEW.created_at))
    EXECUTE FUNCTION submission_keeps_its_activity();

CREATE OR REPLACE FUNCTION only_pending_submissions_are_edited() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    -- The name of a reviewer who is removed is taken from the row by its foreign key.
    IF (OLD.payload, OLD.visibility, OLD.status, OLD.review_note, OLD.reviewed_at, OLD.revocation_reason, OLD.approval_org_timezone)
        IS NOT DISTINCT FROM
            (NEW.payload, NEW.visibility, NEW.status, NEW.review_note, NEW.reviewed_at, NEW.revocation_reason, NEW.approval_org_timezone)
        AND NEW.reviewer_id IS NULL
        AND NOT EXISTS (SELECT FROM users WHERE id = OLD.reviewer_id) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL016',
        CONSTRAINT = 'only_pending_submissions_are_edited',
        MESSAGE = format('The submission is %s and can no longer be changed like this.', lower(OLD.status::text)),
        HINT = json_build_object('status', OLD.status)::text;
END
$$;

-- The evidence while it is pending and apart from a decision, the visibility once approved too, the decision's own columns only with it.
CREATE OR REPLACE TRIGGER only_pending_submissions_are_edited
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (
        OLD.payload IS DISTINCT FROM NEW.payload AND (OLD.status <> 'PENDING' OR NEW.status <> 'PENDING')
        OR OLD.visibility IS DISTINCT FROM NEW.visibility
            AND (OLD.status NOT IN ('PENDING', 'APPROVED') OR NEW.status IS DISTINCT FROM OLD.status)
        OR NEW.status = OLD.status
            AND (OLD.reviewer_id, OLD.review_note, OLD.reviewed_at, OLD.revocation_reason, OLD.approval_org_timezone)
                IS DISTINCT FROM
                (NEW.reviewer_id, NEW.review_note, NEW.reviewed_at, NEW.revocation_reason, NEW.approval_org_timezone))
    EXECUTE FUNCTION only_pending_submissions_are_edited();

CREATE OR REPLACE FUNCTION only_pending_submissions_are_withdrawn() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'EL018',
        CONSTRAINT = 'only_pending_submissions_are_withdrawn',
        MESSAGE = format('The submission is %s and can no longer be withdrawn.', lower(OLD.status::text)),
        HINT = json_build_object('status', OLD.status)::text;
END
$$;

CREATE OR REPLACE TRIGGER only_pending_submissions_are_withdrawn
    BEFORE DELETE ON submissions
    FOR EACH ROW WHEN (OLD.status <> 'PENDING')
    EXECUTE FUNCTION only_pending_submissions_are_withdrawn();
