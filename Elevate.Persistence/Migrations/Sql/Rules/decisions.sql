-- Deciding on a submission: who, from which status to which, and what has to be written down.

CREATE OR REPLACE FUNCTION only_reviewers_decide() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT actor_is_at_least('REVIEWER') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL012',
            CONSTRAINT = 'only_reviewers_decide',
            MESSAGE = 'Only reviewers decide on submissions.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER only_reviewers_decide
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION only_reviewers_decide();

CREATE OR REPLACE FUNCTION only_admins_revoke() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT actor_is_at_least('ADMIN') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL014',
            CONSTRAINT = 'only_admins_revoke',
            MESSAGE = 'Only admins revoke an approval.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER only_admins_revoke
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (OLD.status = 'APPROVED' AND NEW.status = 'REVOKED')
    EXECUTE FUNCTION only_admins_revoke();

CREATE OR REPLACE FUNCTION nobody_decides_their_own_submission() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF actor_id() = NEW.user_id OR NEW.reviewer_id = NEW.user_id THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL013',
            CONSTRAINT = 'nobody_decides_their_own_submission',
            MESSAGE = 'Nobody decides on their own submission.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER nobody_decides_their_own_submission
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION nobody_decides_their_own_submission();

CREATE OR REPLACE FUNCTION submission_status_moves_forward() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'EL011',
        CONSTRAINT = 'submission_status_moves_forward',
        MESSAGE = format('The submission is %s and cannot become %s.', lower(OLD.status::text), lower(NEW.status::text)),
        HINT = json_build_object('status', OLD.status)::text;
END
$$;

CREATE OR REPLACE TRIGGER submission_status_moves_forward
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status
        AND (OLD.status, NEW.status) NOT IN (('PENDING', 'APPROVED'), ('PENDING', 'REJECTED'), ('APPROVED', 'REVOKED')))
    EXECUTE FUNCTION submission_status_moves_forward();

-- Fills in what the decision leaves open; refuses a decision in someone else's name.
CREATE OR REPLACE FUNCTION decision_names_its_reviewer() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NEW.reviewer_id IS NOT DISTINCT FROM OLD.reviewer_id THEN
        NEW.reviewer_id := actor_id();
    ELSIF NEW.reviewer_id IS DISTINCT FROM actor_id() AND actor_id() IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL019',
            CONSTRAINT = 'decision_names_its_reviewer',
            MESSAGE = 'A decision is made in the name of the one who makes it.';
    END IF;
    NEW.reviewed_at := coalesce(NEW.reviewed_at, now());
    NEW.approval_org_timezone := CASE WHEN NEW.activity_code = 'AMPLIFY' AND NEW.status = 'APPROVED'
        THEN coalesce(NEW.approval_org_timezone, org_timezone())
        ELSE OLD.approval_org_timezone END;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER decision_names_its_reviewer
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status)
    EXECUTE FUNCTION decision_names_its_reviewer();

-- Badges count weeks by it.
CREATE OR REPLACE FUNCTION decision_is_made_now() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF is_backdated(NEW.reviewed_at) OR NEW.reviewed_at > now() + clock_skew() THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL023',
            CONSTRAINT = 'decision_is_made_now',
            MESSAGE = 'A decision bears the time when it is made.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER decision_is_made_now
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status AND OLD.reviewed_at IS DISTINCT FROM NEW.reviewed_at)
    EXECUTE FUNCTION decision_is_made_now();

-- Measured on the day it was handed in: a slow queue costs the educator nothing.
CREATE OR REPLACE FUNCTION old_sessions_need_an_admin() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    most_days CONSTANT integer := 30;
    zone text := coalesce(NEW.approval_org_timezone, org_timezone());
    age integer := (NEW.created_at AT TIME ZONE zone)::date - json_day(NEW.payload -> 'session_date');
BEGIN
    IF age > most_days AND NOT actor_is_at_least('ADMIN') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL020',
            CONSTRAINT = 'old_sessions_need_an_admin',
            MESSAGE = format('The training was %s days past when it was handed in; beyond %s days an admin approves.', age, most_days);
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER old_sessions_need_an_admin
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (NEW.activity_code = 'AMPLIFY' AND OLD.status = 'PENDING' AND NEW.status = 'APPROVED')
    EXECUTE FUNCTION old_sessions_need_an_admin();

ALTER TABLE submissions
    DROP CONSTRAINT IF EXISTS chk_rejection_note,
    DROP CONSTRAINT IF EXISTS chk_review_note_length,
    DROP CONSTRAINT IF EXISTS chk_revocation_reason,
    ADD CONSTRAINT chk_rejection_note
        CHECK (status <> 'REJECTED' OR coalesce(length(trimmed(review_note)), 0) > 0) NOT VALID,
    ADD CONSTRAINT chk_review_note_length
        CHECK (review_note IS NULL OR length(review_note) <= 1000) NOT VALID,
    ADD CONSTRAINT chk_revocation_reason
        CHECK ((status = 'REVOKED') = (revocation_reason IS NOT NULL)
            AND (revocation_reason IS NULL OR length(trimmed(revocation_reason)) >= 1 AND length(revocation_reason) <= 1000)) NOT VALID;

-- The row's version counts its changes, for those who read it and write later.
CREATE OR REPLACE FUNCTION submission_counts_its_changes() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.version := 1;
        NEW.updated_at := NEW.created_at;
        RETURN NEW;
    END IF;
    NEW.version := OLD.version + 1;
    -- An import may bring the time of a change along.
    IF NOT (actor_is_system() AND current_setting('app.import', true) = 'on' AND NEW.updated_at <> OLD.updated_at) THEN
        NEW.updated_at := now();
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER submission_counts_its_changes
    BEFORE INSERT OR UPDATE ON submissions
    FOR EACH ROW EXECUTE FUNCTION submission_counts_its_changes();

CREATE OR REPLACE FUNCTION row_counts_its_changes() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    NEW.version := CASE TG_OP WHEN 'INSERT' THEN 1 ELSE OLD.version + 1 END;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER user_counts_its_changes
    BEFORE INSERT OR UPDATE ON users
    FOR EACH ROW EXECUTE FUNCTION row_counts_its_changes();

CREATE OR REPLACE TRIGGER badge_counts_its_changes
    BEFORE INSERT OR UPDATE ON badges
    FOR EACH ROW EXECUTE FUNCTION row_counts_its_changes();
