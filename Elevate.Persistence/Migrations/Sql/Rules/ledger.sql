-- The ledger is the truth about points: written once, by those who may, for something that happened.

ALTER TABLE points_ledger
    DROP CONSTRAINT IF EXISTS chk_points_bounds,
    DROP CONSTRAINT IF EXISTS chk_external_event_unique,
    DROP CONSTRAINT IF EXISTS chk_points_ledger_meta,
    ADD CONSTRAINT chk_points_bounds CHECK (delta_points BETWEEN -1000 AND 1000) NOT VALID,
    ADD CONSTRAINT chk_external_event_unique CHECK (length(trimmed(external_event_id)) > 0) NOT VALID,
    ADD CONSTRAINT chk_points_ledger_meta CHECK (jsonb_typeof(meta) = 'object') NOT VALID;

CREATE OR REPLACE FUNCTION ledger_is_append_only() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    RAISE EXCEPTION USING
        ERRCODE = 'EL031',
        CONSTRAINT = 'ledger_is_append_only',
        MESSAGE = format('The points ledger is append-only: %s is refused. A mistake is reversed by another entry.', TG_OP);
END
$$;

CREATE OR REPLACE TRIGGER ledger_is_append_only
    BEFORE UPDATE OR DELETE OR TRUNCATE ON points_ledger
    FOR EACH STATEMENT EXECUTE FUNCTION ledger_is_append_only();
ALTER TABLE points_ledger ENABLE ALWAYS TRIGGER ledger_is_append_only;

-- A reviewer pays approvals, which other rules measure; whatever else stands in the ledger takes an admin.
CREATE OR REPLACE FUNCTION only_reviewers_award_points() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    pays_approval boolean := NEW.reverses_entry_id IS NULL AND NEW.external_source IS NOT DISTINCT FROM 'admin_approval';
BEGIN
    IF actor_is_system()
        OR actor_id() <> NEW.user_id
            AND actor_is_at_least(CASE WHEN pays_approval THEN 'REVIEWER' ELSE 'ADMIN' END::"Role") THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL036',
        CONSTRAINT = 'only_reviewers_award_points',
        MESSAGE = CASE
            WHEN pays_approval THEN 'Only reviewers award points.'
            WHEN NEW.reverses_entry_id IS NULL THEN 'Only admins correct points.'
            ELSE 'Only admins take points back.' END;
END
$$;

CREATE OR REPLACE TRIGGER only_reviewers_award_points
    BEFORE INSERT ON points_ledger
    FOR EACH ROW EXECUTE FUNCTION only_reviewers_award_points();

CREATE OR REPLACE FUNCTION ledger_entry_is_not_from_the_future() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NEW.created_at > now() + clock_skew() THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL039',
            CONSTRAINT = 'ledger_entry_is_not_from_the_future',
            MESSAGE = 'An entry of the ledger cannot be written in the future.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER ledger_entry_is_not_from_the_future
    BEFORE INSERT ON points_ledger
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_is_not_from_the_future();

-- Boards count days by it, and who came first.
CREATE OR REPLACE FUNCTION ledger_entry_is_not_backdated() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF is_backdated(NEW.created_at) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL070',
            CONSTRAINT = 'ledger_entry_is_not_backdated',
            MESSAGE = 'An entry of the ledger is recorded when it is written.';
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER ledger_entry_is_not_backdated
    BEFORE INSERT ON points_ledger
    FOR EACH ROW EXECUTE FUNCTION ledger_entry_is_not_backdated();

-- An entry that names a submission is that user's, for that stage; the entry of an approval needs the approval.
CREATE OR REPLACE FUNCTION approval_entry_matches_its_submission() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    approved submissions;
    mismatch text;
BEGIN
    SELECT * INTO approved FROM submissions WHERE id = NEW.submission_id;
    mismatch := CASE
        WHEN approved.id IS NULL THEN 'no such submission'
        WHEN approved.user_id <> NEW.user_id THEN 'the submission is someone else''s'
        WHEN approved.activity_code <> NEW.activity_code THEN 'the submission is for another stage'
        WHEN NEW.external_source IS DISTINCT FROM 'admin_approval' OR NEW.reverses_entry_id IS NOT NULL THEN NULL
        WHEN approved.status <> 'APPROVED' THEN 'the submission is not approved'
        WHEN base_points(NEW.activity_code, approved.payload) = 0 THEN 'the approval is worth nothing'
        WHEN NEW.source <> 'MANUAL' THEN 'the source of an approval is MANUAL'
        WHEN NEW.external_event_id <> format('submission:%s:approved:v1', NEW.submission_id) THEN 'the event is not the approval' END;
    IF mismatch IS NOT NULL THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL033',
            CONSTRAINT = 'approval_entry_matches_its_submission',
            MESSAGE = format('The entry of an approval matches its submission: %s.', mismatch);
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER approval_entry_matches_its_submission
    BEFORE INSERT ON points_ledger
    FOR EACH ROW WHEN (NEW.submission_id IS NOT NULL OR NEW.external_source = 'admin_approval')
    EXECUTE FUNCTION approval_entry_matches_its_submission();

CREATE OR REPLACE FUNCTION final_points_within_twenty_percent() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    base integer := base_points(NEW.activity_code, (SELECT payload FROM submissions WHERE id = NEW.submission_id));
    margin integer := points_margin(NEW.activity_code, base);
BEGIN
    IF abs(NEW.delta_points - base) > margin THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL030',
            CONSTRAINT = 'final_points_within_twenty_percent',
            MESSAGE = format('This is worth %s points and can be adjusted to %s to %s, not %s.', base, base - margin, base + margin, NEW.delta_points),
            HINT = json_build_object('field', 'finalPoints', 'base', base, 'requested', NEW.delta_points, 'margin', margin)::text;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER final_points_within_twenty_percent
    BEFORE INSERT ON points_ledger
    FOR EACH ROW WHEN (NEW.external_source = 'admin_approval' AND NEW.reverses_entry_id IS NULL AND NEW.delta_points BETWEEN -1000 AND 1000)
    EXECUTE FUNCTION final_points_within_twenty_percent();

-- Approvals of one user and stage that were paid and not taken back.
CREATE OR REPLACE FUNCTION awards_of(awarded_user text, activity text) RETURNS integer
    LANGUAGE sql STABLE
    RETURN (
        SELECT count(*)::integer FROM points_ledger AS entry
        WHERE entry.user_id = awarded_user AND entry.activity_code = activity
            AND entry.external_source = 'admin_approval' AND entry.reverses_entry_id IS NULL
            AND NOT EXISTS (SELECT FROM points_ledger AS reversal WHERE reversal.reverses_entry_id = entry.id));

CREATE OR REPLACE FUNCTION awards_stay_within_the_activity_limit() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    most integer := (SELECT max_awards_per_user FROM activities WHERE code = NEW.activity_code);
BEGIN
    IF most IS NULL THEN
        RETURN NEW;
    END IF;
    PERFORM decisions_need_read_committed();
    PERFORM FROM users WHERE id = NEW.user_id FOR NO KEY UPDATE;
    IF awards_of(NEW.user_id, NEW.activity_code) >= most THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL037',
            CONSTRAINT = 'awards_stay_within_the_activity_limit',
            MESSAGE = format('The activity has paid all of its %s awards to this person.', most);
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER awards_stay_within_the_activity_limit
    BEFORE INSERT ON points_ledger
    FOR EACH ROW WHEN (NEW.external_source = 'admin_approval' AND NEW.reverses_entry_id IS NULL)
    EXECUTE FUNCTION awards_stay_within_the_activity_limit();

CREATE OR REPLACE FUNCTION learn_points_within_cap() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    most integer := (scoring_rule_of('LEARN')).max_tag_points;
    earned bigint;
BEGIN
    PERFORM decisions_need_read_committed();
    PERFORM FROM users WHERE id = NEW.user_id FOR NO KEY UPDATE;
    SELECT coalesce(sum(delta_points), 0) INTO earned FROM points_ledger
    WHERE user_id = NEW.user_id AND activity_code = 'LEARN' AND external_source = 'kajabi';
    IF earned + NEW.delta_points > most THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL038',
            CONSTRAINT = 'learn_points_within_cap',
            MESSAGE = format('Courses bring at most %s points; there are %s, %s more are too many.', most, earned, NEW.delta_points);
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER learn_points_within_cap
    BEFORE INSERT ON points_ledger
    FOR EACH ROW WHEN (NEW.activity_code = 'LEARN' AND NEW.external_source = 'kajabi')
    EXECUTE FUNCTION learn_points_within_cap();

-- A compensating row mirrors the one it takes back; where that paid an approval, the submission is revoked.
CREATE OR REPLACE FUNCTION revocation_reverses_the_approval() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    reversed points_ledger;
BEGIN
    SELECT * INTO reversed FROM points_ledger WHERE id = NEW.reverses_entry_id;
    IF reversed.id IS NOT NULL
        AND reversed.reverses_entry_id IS NULL
        AND (NEW.user_id, NEW.activity_code, NEW.event_time, NEW.delta_points, NEW.submission_id) IS NOT DISTINCT FROM
            (reversed.user_id, reversed.activity_code, reversed.event_time, -reversed.delta_points, reversed.submission_id)
        AND (NEW.submission_id IS NULL
            OR EXISTS (SELECT FROM submissions WHERE id = NEW.submission_id AND status = 'REVOKED')) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL034',
        CONSTRAINT = 'revocation_reverses_the_approval',
        MESSAGE = 'A reversal mirrors the entry that it takes back, once its submission is revoked.';
END
$$;

CREATE OR REPLACE TRIGGER revocation_reverses_the_approval
    BEFORE INSERT ON points_ledger
    FOR EACH ROW WHEN (NEW.reverses_entry_id IS NOT NULL)
    EXECUTE FUNCTION revocation_reverses_the_approval();

-- At commit an approval has been paid, unless it is worth nothing or the activity's limit is reached …
CREATE OR REPLACE FUNCTION approval_has_its_ledger_entry() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    base integer := base_points(NEW.activity_code, NEW.payload);
    most integer := (SELECT max_awards_per_user FROM activities WHERE code = NEW.activity_code);
BEGIN
    IF base - points_margin(NEW.activity_code, base) <= 0
        OR EXISTS (SELECT FROM points_ledger
            WHERE submission_id = NEW.id AND external_source = 'admin_approval' AND reverses_entry_id IS NULL)
        OR awards_of(NEW.user_id, NEW.activity_code) >= most THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL032',
        CONSTRAINT = 'approval_has_its_ledger_entry',
        MESSAGE = format('The submission %s was approved without its entry in the ledger.', NEW.id);
END
$$;

DROP TRIGGER IF EXISTS approval_has_its_ledger_entry ON submissions;
CREATE CONSTRAINT TRIGGER approval_has_its_ledger_entry
    AFTER UPDATE OF status ON submissions
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.status <> 'APPROVED' AND NEW.status = 'APPROVED')
    EXECUTE FUNCTION approval_has_its_ledger_entry();

-- … and a revoked one has been taken back.
CREATE OR REPLACE FUNCTION revocation_has_its_compensation() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF EXISTS (
        SELECT FROM points_ledger AS entry
        WHERE entry.submission_id = NEW.id AND entry.external_source = 'admin_approval' AND entry.reverses_entry_id IS NULL
            AND NOT EXISTS (SELECT FROM points_ledger AS reversal WHERE reversal.reverses_entry_id = entry.id)) THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL035',
            CONSTRAINT = 'revocation_has_its_compensation',
            MESSAGE = format('The submission %s was revoked without taking its points back.', NEW.id);
    END IF;
    RETURN NULL;
END
$$;

DROP TRIGGER IF EXISTS revocation_has_its_compensation ON submissions;
CREATE CONSTRAINT TRIGGER revocation_has_its_compensation
    AFTER UPDATE OF status ON submissions
    DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.status <> 'REVOKED' AND NEW.status = 'REVOKED')
    EXECUTE FUNCTION revocation_has_its_compensation();
