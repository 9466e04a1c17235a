-- The view daily_activity has the points of every day and stage of which nothing was written since it was refreshed.
WITH refreshed AS (
    SELECT age(xmin) + 50 AS ago, refreshed_at - interval '5 minutes' AS since FROM analytic_views WHERE name = 'daily_activity'
), expected AS (
    SELECT (created_at AT TIME ZONE 'UTC')::date AS day, activity_code, sum(delta_points) AS points, count(*) AS entries,
        bool_or(age(points_ledger.xmin) <= ago OR created_at > since) AS has_changed
    FROM points_ledger, refreshed GROUP BY 1, 2
)
SELECT format('%s %s: the view has %s points, the ledger %s', day, activity_code, coalesce(kept.points_awarded, 0), coalesce(expected.points, 0))
FROM daily_activity kept FULL JOIN expected USING (day, activity_code)
WHERE (coalesce(kept.points_awarded, 0), coalesce(kept.point_entries, 0)) <> (coalesce(expected.points, 0), coalesce(expected.entries, 0))
    AND NOT coalesce(expected.has_changed, false)
