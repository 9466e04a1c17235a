-- Who may be on a board: participants who are educators, show their profile and still have an account.
CREATE FUNCTION is_ranked(role "Role", user_type "UserType", profile_visibility "Visibility", deleted_at timestamptz) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN role = 'PARTICIPANT' AND user_type = 'EDUCATOR' AND profile_visibility = 'PUBLIC' AND deleted_at IS NULL;

-- The moment when a UTC day begins.
CREATE FUNCTION utc_midnight(day date) RETURNS timestamptz
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN day::timestamp AT TIME ZONE 'UTC';

-- What standings must hold, from the ledger and users alone: both periods in one pass.
CREATE VIEW expected_standings AS
SELECT total.user_id, standing.period, standing.points, standing.reached_at,
       is_ranked(u.role, u.user_type, u.profile_visibility, u.deleted_at) AS is_visible, u.cohort, u.school
FROM (
    SELECT entry.user_id,
           sum(entry.delta_points) AS points,
           max(entry.created_at) AS reached_at,
           sum(entry.delta_points) FILTER (WHERE entry.created_at >= since.moment) AS latest_points,
           max(entry.created_at) FILTER (WHERE entry.created_at >= since.moment) AS latest_reached_at
    FROM points_ledger entry
    CROSS JOIN (SELECT utc_midnight(min(floor_date)) AS moment FROM board_windows WHERE period = 'LAST_30_DAYS') AS since
    WHERE entry.delta_points <> 0 GROUP BY entry.user_id
) total
CROSS JOIN LATERAL (VALUES
    ('ALL_TIME'::"LeaderboardPeriod", total.points, total.reached_at),
    ('LAST_30_DAYS', total.latest_points, total.latest_reached_at)
) AS standing (period, points, reached_at)
JOIN users u ON u.id = total.user_id
WHERE standing.reached_at IS NOT NULL;

-- What the score distribution must hold once all changes are folded in, from the standings alone.
CREATE VIEW expected_board_scores AS
SELECT standing.period, board.by_cohort, board.by_school,
       CASE WHEN board.by_cohort THEN standing.cohort ELSE '' END AS cohort,
       CASE WHEN board.by_school THEN standing.school ELSE '' END AS school,
       standing.points, count(*)::integer AS participants
FROM standings standing
CROSS JOIN (VALUES (false, false), (false, true), (true, false), (true, true)) AS board (by_cohort, by_school)
WHERE standing.is_visible AND standing.points > 0
    AND (NOT board.by_cohort OR standing.cohort IS NOT NULL) AND (NOT board.by_school OR standing.school IS NOT NULL)
GROUP BY 1, 2, 3, 4, 5, 6;

-- AFTER INSERT on points_ledger, once a statement: one award costs two row changes, a bulk load is one pass.
CREATE FUNCTION keep_standings() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    window_floor timestamptz := '-infinity';
BEGIN
    -- Awards of today need not look at the window's edge. Older ones do, and hold it still until they commit: otherwise the day that
    -- leaves could be subtracted just before such a row of it becomes visible.
    IF EXISTS (SELECT FROM added WHERE created_at < now() - interval '29 days') THEN
        SELECT utc_midnight(floor_date) INTO window_floor FROM board_windows WHERE period = 'LAST_30_DAYS' FOR SHARE;
    END IF;

    -- The next statement must see the users as they are once nobody else can change them.
    PERFORM FROM users WHERE id IN (SELECT user_id FROM added) ORDER BY id FOR NO KEY UPDATE;

    WITH awards AS (
        SELECT user_id, 'ALL_TIME'::"LeaderboardPeriod" AS period, sum(delta_points) AS points, max(created_at) AS reached_at
        FROM added WHERE delta_points <> 0 GROUP BY user_id
        UNION ALL
        SELECT user_id, 'LAST_30_DAYS', sum(delta_points), max(created_at)
        FROM added WHERE delta_points <> 0 AND created_at >= window_floor GROUP BY user_id
    ), kept AS (
        INSERT INTO standings AS standing (user_id, period, points, reached_at, is_visible, cohort, school)
        SELECT award.user_id, award.period, award.points, award.reached_at,
               is_ranked(u.role, u.user_type, u.profile_visibility, u.deleted_at), u.cohort, u.school
        FROM awards award JOIN users u ON u.id = award.user_id
        ORDER BY award.user_id, award.period
        ON CONFLICT (user_id, period) DO UPDATE
            SET points = standing.points + excluded.points, reached_at = greatest(standing.reached_at, excluded.reached_at)
        RETURNING standing.*
    )
    INSERT INTO standing_changes (period, cohort, school, points, participants)
    SELECT kept.period, kept.cohort, kept.school, place.points, place.participants
    FROM kept
    JOIN awards USING (user_id, period)
    CROSS JOIN LATERAL (VALUES (kept.points - awards.points, -1), (kept.points, 1)) AS place (points, participants)
    WHERE kept.is_visible AND place.points > 0;

    RETURN NULL;
END
$$;

CREATE TRIGGER _900_keep_standings AFTER INSERT ON points_ledger
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_standings();

-- AFTER UPDATE on users: whoever becomes ranked, stops being ranked or changes cohort or school moves at once.
CREATE FUNCTION move_standings() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    was_visible boolean := is_ranked(OLD.role, OLD.user_type, OLD.profile_visibility, OLD.deleted_at);
    now_visible boolean := is_ranked(NEW.role, NEW.user_type, NEW.profile_visibility, NEW.deleted_at);
BEGIN
    IF (was_visible, OLD.cohort, OLD.school) IS NOT DISTINCT FROM (now_visible, NEW.cohort, NEW.school) THEN
        IF now_visible THEN
            INSERT INTO standing_changes (period, cohort, school, points, participants)
            SELECT period, cohort, school, points, 0 FROM standings WHERE user_id = NEW.id AND points > 0;
        END IF;
        RETURN NULL;
    END IF;

    WITH moved AS (
        UPDATE standings SET is_visible = now_visible, cohort = NEW.cohort, school = NEW.school
        WHERE user_id = NEW.id
        RETURNING period, points
    )
    INSERT INTO standing_changes (period, cohort, school, points, participants)
    SELECT moved.period, place.cohort, place.school, moved.points, place.participants
    FROM moved
    CROSS JOIN LATERAL (VALUES (was_visible, OLD.cohort, OLD.school, -1), (now_visible, NEW.cohort, NEW.school, 1))
        AS place (counts, cohort, school, participants)
    WHERE place.counts AND moved.points > 0;

    RETURN NULL;
END
$$;

CREATE TRIGGER _900_move_standings
    AFTER UPDATE OF role, user_type, profile_visibility, deleted_at, cohort, school, handle, name, avatar_url ON users
    FOR EACH ROW
    WHEN ((OLD.role, OLD.user_type, OLD.profile_visibility, OLD.deleted_at, OLD.cohort, OLD.school, OLD.handle, OLD.name, OLD.avatar_url)
        IS DISTINCT FROM
        (NEW.role, NEW.user_type, NEW.profile_visibility, NEW.deleted_at, NEW.cohort, NEW.school, NEW.handle, NEW.name, NEW.avatar_url))
    EXECUTE FUNCTION move_standings();

-- Moves up to batch changes into the score distribution and raises the versions of the boards they touch. Any number of callers may fold
-- at once: each takes other rows, and all write in the same order. Returns how many changes were folded.
CREATE FUNCTION fold_standing_changes(batch integer DEFAULT 10000) RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    folded integer;
BEGIN
    WITH taken AS (
        -- An array is made once. A queue that was empty when it was last analyzed is thought to be so still, and a join with the rows to take would
        -- look for them anew for every row that there is.
        DELETE FROM standing_changes
        WHERE id = ANY (ARRAY(SELECT id FROM standing_changes ORDER BY id LIMIT batch FOR UPDATE SKIP LOCKED))
        RETURNING period, cohort, school, points, participants
    ), scopes AS (
        SELECT taken.period, scope.by_cohort, scope.by_school,
               CASE WHEN scope.by_cohort THEN taken.cohort ELSE '' END AS cohort,
               CASE WHEN scope.by_school THEN taken.school ELSE '' END AS school,
               taken.points, sum(taken.participants)::integer AS participants
        FROM taken
        CROSS JOIN (VALUES (false, false), (false, true), (true, false), (true, true)) AS scope (by_cohort, by_school)
        WHERE (NOT scope.by_cohort OR taken.cohort IS NOT NULL) AND (NOT scope.by_school OR taken.school IS NOT NULL)
        GROUP BY 1, 2, 3, 4, 5, 6
    ), written AS (
        INSERT INTO board_scores AS board (period, by_cohort, by_school, cohort, school, points, participants)
        SELECT * FROM scopes WHERE participants <> 0
        ORDER BY period, by_cohort, by_school, cohort, school, points
        ON CONFLICT (period, by_cohort, by_school, cohort, school, points)
            DO UPDATE SET participants = board.participants + excluded.participants
    ), raised AS (
        UPDATE board_versions board SET version = board.version + 1, changed_at = clock_timestamp()
        WHERE board.period IN (SELECT period FROM taken)
    )
    SELECT count(*) INTO folded FROM taken;

    IF folded > 0 THEN
        DELETE FROM board_scores WHERE participants = 0;
    END IF;
    RETURN folded;
END
$$;

-- Takes the oldest day with awards out of LAST_30_DAYS if the window has moved past it. One day a call, so that no call holds many users for
-- long; call again until it returns false. today: the UTC day, given by tests only.
CREATE FUNCTION advance_leaderboard_window(today date DEFAULT (now() AT TIME ZONE 'UTC')::date) RETURNS boolean
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    new_floor CONSTANT date := today - 30;
    old_floor date;
    leaving date;
    day_begins timestamptz;
    day_ends timestamptz;
BEGIN
    SELECT floor_date INTO old_floor FROM board_windows
    WHERE period = 'LAST_30_DAYS' AND floor_date < new_floor FOR NO KEY UPDATE;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    SELECT (min(created_at) AT TIME ZONE 'UTC')::date INTO leaving FROM points_ledger
    WHERE created_at >= utc_midnight(old_floor) AND created_at < utc_midnight(new_floor);
    UPDATE board_windows SET floor_date = coalesce(leaving + 1, new_floor) WHERE period = 'LAST_30_DAYS';
    IF leaving IS NULL THEN
        RETURN false;
    END IF;

    day_begins := utc_midnight(leaving);
    day_ends := utc_midnight(leaving + 1);
    PERFORM FROM users
    WHERE id IN (SELECT user_id FROM points_ledger WHERE created_at >= day_begins AND created_at < day_ends)
    ORDER BY id FOR NO KEY UPDATE;

    WITH gone AS (
        SELECT user_id, sum(delta_points) AS points FROM points_ledger
        WHERE created_at >= day_begins AND created_at < day_ends AND delta_points <> 0
        GROUP BY user_id
    ), kept AS (
        UPDATE standings standing SET points = standing.points - gone.points
        FROM gone WHERE standing.user_id = gone.user_id AND standing.period = 'LAST_30_DAYS'
        RETURNING standing.*
    )
    INSERT INTO standing_changes (period, cohort, school, points, participants)
    SELECT kept.period, kept.cohort, kept.school, place.points, place.participants
    FROM kept
    JOIN gone USING (user_id)
    CROSS JOIN LATERAL (VALUES (kept.points + gone.points, -1), (kept.points, 1)) AS place (points, participants)
    WHERE kept.is_visible AND place.points > 0;

    -- Whoever has no award left in the window has no standing in it.
    DELETE FROM standings
    WHERE period = 'LAST_30_DAYS' AND reached_at < day_ends
        AND user_id IN (SELECT user_id FROM points_ledger WHERE created_at >= day_begins AND created_at < day_ends);
    RETURN true;
END
$$;

-- Where the kept boards differ from the ledger: one row a difference, none where all is well.
CREATE FUNCTION standings_differences()
RETURNS TABLE (what text, user_id text, period "LeaderboardPeriod", kept text, expected text)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
    SELECT 'standing', coalesce(kept.user_id, ledger.user_id), coalesce(kept.period, ledger.period), kept::text, ledger::text
    FROM standings kept
    FULL JOIN expected_standings ledger ON ledger.user_id = kept.user_id AND ledger.period = kept.period
    WHERE (kept.points, kept.reached_at, kept.is_visible, kept.cohort, kept.school)
        IS DISTINCT FROM (ledger.points, ledger.reached_at, ledger.is_visible, ledger.cohort, ledger.school)
    UNION ALL
    SELECT 'score', NULL, coalesce(kept.period, counted.period), kept::text, counted::text
    FROM (
        SELECT score.period, score.points, sum(score.participants) AS participants FROM (
            SELECT board.period, board.points, board.participants FROM board_scores board WHERE NOT board.by_cohort AND NOT board.by_school
            UNION ALL
            SELECT change.period, change.points, change.participants FROM standing_changes change
        ) score
        GROUP BY score.period, score.points HAVING sum(score.participants) <> 0
    ) kept
    FULL JOIN (
        SELECT standing.period, standing.points, count(*) AS participants FROM standings standing
        WHERE standing.is_visible AND standing.points > 0 GROUP BY standing.period, standing.points
    ) counted USING (period, points)
    WHERE kept.participants IS DISTINCT FROM counted.participants
$$;

-- Makes standings and the score distribution anew from the ledger. Writers wait, readers go on. Returns the number of standings.
CREATE FUNCTION rebuild_standings() RETURNS integer
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    rebuilt integer;
BEGIN
    LOCK TABLE users, points_ledger, board_windows, standings, standing_changes, board_scores IN SHARE ROW EXCLUSIVE MODE;

    DELETE FROM standings;
    DELETE FROM standing_changes;
    DELETE FROM board_scores;
    INSERT INTO standings (user_id, period, points, reached_at, is_visible, cohort, school)
    SELECT user_id, period, points, reached_at, is_visible, cohort, school FROM expected_standings;
    GET DIAGNOSTICS rebuilt = ROW_COUNT;
    INSERT INTO board_scores (period, by_cohort, by_school, cohort, school, points, participants)
    SELECT period, by_cohort, by_school, cohort, school, points, participants FROM expected_board_scores
    ORDER BY period, by_cohort, by_school, cohort, school, points;
    UPDATE board_versions SET version = version + 1, changed_at = clock_timestamp();
    RETURN rebuilt;
END
$$;
