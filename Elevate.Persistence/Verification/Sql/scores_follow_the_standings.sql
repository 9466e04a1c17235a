-- The kept distribution of scores counts every board's participants right, the changes that wait to be folded in included.
WITH scopes (by_cohort, by_school) AS (VALUES (false, false), (false, true), (true, false), (true, true)),
kept AS (
    SELECT period, by_cohort, by_school, cohort, school, points, sum(participants) AS participants
    FROM (
        SELECT period, by_cohort, by_school, cohort, school, points, participants FROM board_scores
        UNION ALL
        SELECT period, by_cohort, by_school, CASE WHEN by_cohort THEN cohort ELSE '' END, CASE WHEN by_school THEN school ELSE '' END,
            points, participants
        FROM standing_changes CROSS JOIN scopes
        WHERE (NOT by_cohort OR cohort IS NOT NULL) AND (NOT by_school OR school IS NOT NULL)
    ) all_scores
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(participants) <> 0
)
SELECT format('score %s of %s: kept %s, expected %s', points, concat_ws(' ', period, nullif(cohort, ''), nullif(school, '')),
    coalesce(kept.participants, 0), coalesce(counted.participants, 0))
FROM kept FULL JOIN expected_board_scores AS counted USING (period, by_cohort, by_school, cohort, school, points)
WHERE kept.participants IS DISTINCT FROM counted.participants
