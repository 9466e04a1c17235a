-- Standings of participants who had awards before there were standings. In rounds: each holds some users still, as the triggers do, reads what the
-- ledger says about them, and commits. Awards that are made meanwhile count once, and it may be run again.
DO $$
DECLARE
    last text := '';
    chosen text[];
BEGIN
    LOOP
        chosen := ARRAY(SELECT id FROM users WHERE id > last ORDER BY id LIMIT 500);
        EXIT WHEN cardinality(chosen) = 0;
        last := chosen[cardinality(chosen)];

        PERFORM FROM board_windows WHERE period = 'LAST_30_DAYS' FOR SHARE;
        PERFORM FROM users WHERE id = ANY (chosen) ORDER BY id FOR NO KEY UPDATE;

        WITH kept AS (
            SELECT * FROM standings WHERE user_id = ANY (chosen)
        ), wrong AS (
            SELECT expected.*
            FROM expected_standings expected
            LEFT JOIN kept ON kept.user_id = expected.user_id AND kept.period = expected.period
            WHERE expected.user_id = ANY (chosen)
                AND (kept.points, kept.reached_at, kept.is_visible, kept.cohort, kept.school)
                    IS DISTINCT FROM (expected.points, expected.reached_at, expected.is_visible, expected.cohort, expected.school)
        ), filled AS (
            INSERT INTO standings AS standing (user_id, period, points, reached_at, is_visible, cohort, school)
            SELECT user_id, period, points, reached_at, is_visible, cohort, school FROM wrong ORDER BY user_id, period
            ON CONFLICT (user_id, period) DO UPDATE
                SET points = excluded.points, reached_at = excluded.reached_at,
                    is_visible = excluded.is_visible, cohort = excluded.cohort, school = excluded.school
        )
        INSERT INTO standing_changes (period, cohort, school, points, participants)
        SELECT period, cohort, school, points, 1 FROM wrong WHERE is_visible AND points > 0
        UNION ALL
        SELECT kept.period, kept.cohort, kept.school, kept.points, -1 FROM kept JOIN wrong USING (user_id, period)
        WHERE kept.is_visible AND kept.points > 0;

        COMMIT;
    END LOOP;
END
$$;
