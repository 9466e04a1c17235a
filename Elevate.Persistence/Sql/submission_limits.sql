-- How much one author may hand in. Each limit locks the author's row first and counts in a statement after that, so that of two at
-- once the later one sees the earlier one. Windows are half open: rows exactly one length apart never share one.

CREATE OR REPLACE FUNCTION at_most_ten_submissions_an_hour() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    most CONSTANT integer := 10;
    window_start timestamptz;
    prior integer;
BEGIN
    IF actor_is_system() AND current_setting('app.import', true) = 'on' THEN
        RETURN NEW;
    END IF;
    PERFORM decisions_need_read_committed();
    PERFORM FROM users WHERE id = NEW.user_id FOR NO KEY UPDATE;

    SELECT fullest.starts_at, fullest.entries INTO window_start, prior
    FROM (
        SELECT near.at AS starts_at, sum(near.entry) OVER (
            ORDER BY near.at RANGE BETWEEN CURRENT ROW AND interval '1 hour' - interval '1 microsecond' FOLLOWING) AS entries
        FROM (
            SELECT created_at AS at, 1 AS entry FROM submissions
            WHERE user_id = NEW.user_id
                AND created_at > NEW.created_at - interval '1 hour' AND created_at < NEW.created_at + interval '1 hour'
            UNION ALL SELECT NEW.created_at, 0
        ) AS near
    ) AS fullest
    WHERE fullest.starts_at <= NEW.created_at
    ORDER BY fullest.entries DESC, fullest.starts_at LIMIT 1;

    IF prior + 1 > most THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL004',
            CONSTRAINT = 'at_most_ten_submissions_an_hour',
            MESSAGE = format('At most %s submissions can be handed in within an hour; there are %s already.', most, prior),
            HINT = json_build_object('code', 'SUBMISSION_LIMIT_EXCEEDED', 'prior', prior, 'requested', 1, 'cap', most,
                'window_start', window_start, 'window_end', window_start + interval '1 hour')::text;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER at_most_ten_submissions_an_hour
    BEFORE INSERT ON submissions
    FOR EACH ROW EXECUTE FUNCTION at_most_ten_submissions_an_hour();

-- Raises where what the fullest window holds and what is asked for pass the cap of seven days.
CREATE OR REPLACE FUNCTION refuse_beyond_weekly_cap(
    rule text, state text, people text, cap integer, prior bigint, requested integer, window_start timestamptz, window_end timestamptz)
    RETURNS void
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF prior + requested > cap THEN
        RAISE EXCEPTION USING
            ERRCODE = state,
            CONSTRAINT = rule,
            MESSAGE = format('At most %s %s count within 7 days: %s are reported already, %s more would make %s.',
                cap, people, prior, requested, prior + requested),
            HINT = json_build_object('code', 'CAP_' || upper(people) || '_7D', 'prior', prior, 'requested', requested, 'cap', cap,
                'window_start', window_start, 'window_end', window_end)::text;
    END IF;
END
$$;

-- Handing in and editing: what is pending or approved, by the time it was handed in, over every 7 × 24 hours around this one.
CREATE OR REPLACE FUNCTION amplify_within_weekly_quota() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    week CONSTANT interval := interval '168 hours';
    fullest record;
BEGIN
    -- Malformed evidence is left to its CHECK.
    IF NOT is_amplify_evidence(NEW.payload) THEN
        RETURN NEW;
    END IF;
    PERFORM decisions_need_read_committed();
    PERFORM FROM users WHERE id = NEW.user_id FOR NO KEY UPDATE;

    WITH near AS (
        SELECT created_at AS at, (payload ->> 'peers_trained')::integer AS peers, (payload ->> 'students_trained')::integer AS students
        FROM submissions
        WHERE user_id = NEW.user_id AND activity_code = 'AMPLIFY' AND status IN ('PENDING', 'APPROVED') AND id <> NEW.id
            AND created_at > NEW.created_at - week AND created_at < NEW.created_at + week
        UNION ALL SELECT NEW.created_at, 0, 0
    ), windows AS (
        SELECT at, sum(peers) OVER following_week AS peers, sum(students) OVER following_week AS students
        FROM near
        WINDOW following_week AS (ORDER BY at RANGE BETWEEN CURRENT ROW AND interval '168 hours' - interval '1 microsecond' FOLLOWING)
    )
    SELECT
        max(peers) AS peers, (array_agg(at ORDER BY peers DESC, at))[1] AS peers_from,
        max(students) AS students, (array_agg(at ORDER BY students DESC, at))[1] AS students_from
    INTO fullest FROM windows WHERE at <= NEW.created_at;

    PERFORM refuse_beyond_weekly_cap('amplify_within_weekly_quota', 'EL002', 'peers', 50,
        fullest.peers, (NEW.payload ->> 'peers_trained')::integer, fullest.peers_from, fullest.peers_from + week);
    PERFORM refuse_beyond_weekly_cap('amplify_within_weekly_quota', 'EL002', 'students', 200,
        fullest.students, (NEW.payload ->> 'students_trained')::integer, fullest.students_from, fullest.students_from + week);
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER amplify_within_weekly_quota
    BEFORE INSERT ON submissions
    FOR EACH ROW WHEN (NEW.activity_code = 'AMPLIFY')
    EXECUTE FUNCTION amplify_within_weekly_quota();

CREATE OR REPLACE TRIGGER amplify_within_weekly_quota_when_edited
    BEFORE UPDATE OF payload, activity_code ON submissions
    FOR EACH ROW WHEN (NEW.activity_code = 'AMPLIFY' AND NEW.status IN ('PENDING', 'APPROVED')
        AND (OLD.payload, OLD.activity_code) IS DISTINCT FROM (NEW.payload, NEW.activity_code))
    EXECUTE FUNCTION amplify_within_weekly_quota();

-- Approving: what is approved, by the day of the session, over every seven days that hold this one.
CREATE OR REPLACE FUNCTION amplify_approval_within_weekly_quota() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    session_date date := json_day(NEW.payload -> 'session_date');
    zone text := coalesce(NEW.approval_org_timezone, org_timezone());
    fullest record;
BEGIN
    IF NOT is_amplify_evidence(NEW.payload) THEN
        RETURN NEW;
    END IF;
    PERFORM decisions_need_read_committed();
    PERFORM FROM users WHERE id = NEW.user_id FOR NO KEY UPDATE;

    WITH approved AS (
        SELECT json_day(payload -> 'session_date') AS held_on,
            (payload ->> 'peers_trained')::integer AS peers, (payload ->> 'students_trained')::integer AS students
        FROM submissions
        WHERE user_id = NEW.user_id AND activity_code = 'AMPLIFY' AND status = 'APPROVED' AND id <> NEW.id
    ), near AS (
        SELECT held_on - session_date AS day, peers, students FROM approved WHERE held_on - session_date BETWEEN -6 AND 6
        UNION ALL SELECT 0, 0, 0
    ), spans AS (
        SELECT day, sum(peers) OVER seven_days AS peers, sum(students) OVER seven_days AS students
        FROM near
        WINDOW seven_days AS (ORDER BY day RANGE BETWEEN CURRENT ROW AND 6 FOLLOWING)
    )
    SELECT
        max(peers) AS peers, session_date + (array_agg(day ORDER BY peers DESC, day))[1] AS peers_from,
        max(students) AS students, session_date + (array_agg(day ORDER BY students DESC, day))[1] AS students_from
    INTO fullest FROM spans WHERE day <= 0;

    PERFORM refuse_beyond_weekly_cap('amplify_approval_within_weekly_quota', 'EL003', 'peers', 50,
        fullest.peers, (NEW.payload ->> 'peers_trained')::integer,
        fullest.peers_from::timestamp AT TIME ZONE zone, (fullest.peers_from + 7)::timestamp AT TIME ZONE zone);
    PERFORM refuse_beyond_weekly_cap('amplify_approval_within_weekly_quota', 'EL003', 'students', 200,
        fullest.students, (NEW.payload ->> 'students_trained')::integer,
        fullest.students_from::timestamp AT TIME ZONE zone, (fullest.students_from + 7)::timestamp AT TIME ZONE zone);
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER amplify_approval_within_weekly_quota
    BEFORE UPDATE ON submissions
    FOR EACH ROW WHEN (NEW.activity_code = 'AMPLIFY' AND NEW.status = 'APPROVED'
        AND (OLD.status, OLD.payload, OLD.activity_code) IS DISTINCT FROM (NEW.status, NEW.payload, NEW.activity_code))
    EXECUTE FUNCTION amplify_approval_within_weekly_quota();
