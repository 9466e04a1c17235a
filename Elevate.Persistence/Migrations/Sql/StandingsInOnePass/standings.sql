-- What standings must hold, from the ledger and users alone: both periods in one pass.
CREATE OR REPLACE VIEW expected_standings AS
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
CREATE OR REPLACE VIEW expected_board_scores AS
SELECT standing.period, board.by_cohort, board.by_school,
       CASE WHEN board.by_cohort THEN standing.cohort ELSE '' END AS cohort,
       CASE WHEN board.by_school THEN standing.school ELSE '' END AS school,
       standing.points, count(*)::integer AS participants
FROM standings standing
CROSS JOIN (VALUES (false, false), (false, true), (true, false), (true, true)) AS board (by_cohort, by_school)
WHERE standing.is_visible AND standing.points > 0
    AND (NOT board.by_cohort OR standing.cohort IS NOT NULL) AND (NOT board.by_school OR standing.school IS NOT NULL)
GROUP BY 1, 2, 3, 4, 5, 6;

-- Makes standings and the score distribution anew from the ledger. Writers wait, readers go on. Returns the number of standings.
CREATE OR REPLACE FUNCTION rebuild_standings() RETURNS integer
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
