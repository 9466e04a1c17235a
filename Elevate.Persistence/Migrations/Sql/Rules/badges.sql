-- Badges stay with those who earned them.

ALTER TABLE badges
    DROP CONSTRAINT IF EXISTS chk_badges_lengths,
    DROP CONSTRAINT IF EXISTS chk_badges_criteria,
    ADD CONSTRAINT chk_badges_lengths CHECK (length(trimmed(code)) >= 2 AND length(code) <= 50
        AND length(trimmed(name)) >= 2 AND length(name) <= 100
        AND length(trimmed(description)) >= 10 AND length(description) <= 500) NOT VALID,
    ADD CONSTRAINT chk_badges_criteria CHECK (coalesce(criteria ->> 'type' IN
        ('tags', 'submissions', 'activities', 'points', 'amplify_reach', 'streak', 'manual'), false)) NOT VALID;

-- With a decision, by the one who decides; otherwise by an admin or the system.
CREATE OR REPLACE FUNCTION badges_are_granted_by_others() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF actor_is_system()
        OR actor_id() <> NEW.user_id
            AND actor_is_at_least(CASE WHEN NEW.source = 'AUTO' THEN 'REVIEWER' ELSE 'ADMIN' END::"Role") THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL051',
        CONSTRAINT = 'badges_are_granted_by_others',
        MESSAGE = 'Nobody grants a badge to themselves.';
END
$$;

CREATE OR REPLACE TRIGGER badges_are_granted_by_others
    BEFORE INSERT ON earned_badges
    FOR EACH ROW EXECUTE FUNCTION badges_are_granted_by_others();

CREATE OR REPLACE FUNCTION earned_badges_are_sticky() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF TG_OP = 'DELETE' AND actor_is_at_least('ADMIN') THEN
        RETURN OLD;
    END IF;
    -- The name of an admin who is removed is taken from the row by its foreign key.
    IF TG_OP = 'UPDATE' AND NEW.granted_by IS NULL AND NOT EXISTS (SELECT FROM users WHERE id = OLD.granted_by)
        AND (OLD.id, OLD.user_id, OLD.badge_code, OLD.source, OLD.earned_at) = (NEW.id, NEW.user_id, NEW.badge_code, NEW.source, NEW.earned_at) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION USING
        ERRCODE = 'EL050',
        CONSTRAINT = 'earned_badges_are_sticky',
        MESSAGE = CASE TG_OP WHEN 'UPDATE' THEN 'An earned badge is never changed.' ELSE 'Only admins take a badge away, one at a time.' END;
END
$$;

CREATE OR REPLACE TRIGGER earned_badges_are_sticky
    BEFORE UPDATE OR DELETE ON earned_badges
    FOR EACH ROW EXECUTE FUNCTION earned_badges_are_sticky();

CREATE OR REPLACE TRIGGER earned_badges_are_not_emptied
    BEFORE TRUNCATE ON earned_badges
    FOR EACH STATEMENT EXECUTE FUNCTION earned_badges_are_sticky();
