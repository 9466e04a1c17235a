-- What an approval is worth, by the newest scoring rule of its stage.

ALTER TABLE scoring_rules
    DROP CONSTRAINT IF EXISTS chk_scoring_rules_not_negative,
    ADD CONSTRAINT chk_scoring_rules_not_negative
        CHECK (version > 0 AND least(fixed_points, points_per_peer, max_peers, points_per_student, max_students,
            points_per_tag, max_tag_points, adjustment_percent) >= 0) NOT VALID;

ALTER TABLE activities
    DROP CONSTRAINT IF EXISTS chk_activities_limits,
    ADD CONSTRAINT chk_activities_limits CHECK (default_points >= 0 AND (max_awards_per_user IS NULL OR max_awards_per_user > 0)) NOT VALID;

-- What an approval is worth is not for those to change who approve.
CREATE OR REPLACE FUNCTION only_admins_change_the_programme() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT actor_is_system() AND NOT actor_is_at_least('ADMIN') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL071',
            CONSTRAINT = 'only_admins_change_the_programme',
            MESSAGE = 'Only admins change stages, scoring rules and the badge catalogue.';
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER only_admins_change_the_programme
    BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON activities
    FOR EACH STATEMENT EXECUTE FUNCTION only_admins_change_the_programme();

CREATE OR REPLACE TRIGGER only_admins_change_the_programme
    BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON scoring_rules
    FOR EACH STATEMENT EXECUTE FUNCTION only_admins_change_the_programme();

CREATE OR REPLACE TRIGGER only_admins_change_the_programme
    BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON badges
    FOR EACH STATEMENT EXECUTE FUNCTION only_admins_change_the_programme();

CREATE OR REPLACE FUNCTION scoring_rule_of(activity text) RETURNS scoring_rules
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS
$$
DECLARE
    newest scoring_rules;
BEGIN
    SELECT * INTO newest FROM scoring_rules AS rule WHERE rule.activity_code = activity ORDER BY rule.version DESC LIMIT 1;
    RETURN newest;
END
$$;

CREATE OR REPLACE FUNCTION base_points(activity text, payload jsonb) RETURNS integer
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS
$$
DECLARE
    rule scoring_rules := scoring_rule_of(activity);
    peers integer := CASE WHEN is_whole_number(payload -> 'peers_trained', 0, 999999999) THEN payload ->> 'peers_trained' ELSE '0' END;
    students integer := CASE WHEN is_whole_number(payload -> 'students_trained', 0, 999999999) THEN payload ->> 'students_trained' ELSE '0' END;
BEGIN
    RETURN coalesce(rule.fixed_points, 0)
        + coalesce(rule.points_per_peer * least(peers, rule.max_peers), 0)
        + coalesce(rule.points_per_student * least(students, rule.max_students), 0);
END
$$;

-- How far from the base a reviewer may go, in points.
CREATE OR REPLACE FUNCTION points_margin(activity text, base integer) RETURNS integer
    LANGUAGE plpgsql STABLE SET search_path = public, pg_temp AS
$$
DECLARE
    rule scoring_rules := scoring_rule_of(activity);
BEGIN
    RETURN ceil(base * coalesce(rule.adjustment_percent, 0) / 100.0)::integer;
END
$$;
