-- Moves up to batch changes into the score distribution and raises the versions of the boards they touch. Any number of callers may fold
-- at once: each takes other rows, and all write in the same order. Returns how many changes were folded.
CREATE OR REPLACE FUNCTION fold_standing_changes(batch integer DEFAULT 10000) RETURNS integer
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
