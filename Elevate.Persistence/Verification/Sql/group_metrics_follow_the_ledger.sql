-- The views cohort_metrics and school_metrics have the points of every group of which nothing was written since they were refreshed.
WITH refreshed AS (
    SELECT max(age(xmin)) + 50 AS ago, min(refreshed_at) - interval '5 minutes' AS since
    FROM analytic_views WHERE name IN ('cohort_metrics', 'school_metrics')
), points AS (
    SELECT user_id, sum(delta_points) AS total, bool_or(age(points_ledger.xmin) <= ago OR created_at > since) AS has_changed
    FROM points_ledger, refreshed GROUP BY user_id
), participants AS (
    SELECT coalesce(nullif(btrim(u.cohort), ''), 'Unassigned') AS cohort, coalesce(nullif(btrim(u.school), ''), 'Unassigned') AS school,
        coalesce(points.total, 0) AS total, coalesce(points.has_changed, false) OR age(u.xmin) <= ago OR u.created_at > since AS has_changed
    FROM users u CROSS JOIN refreshed LEFT JOIN points ON points.user_id = u.id
    WHERE u.role = 'PARTICIPANT'
), expected AS (
    SELECT 'cohort' AS kind, cohort AS name, sum(total) AS total, bool_or(has_changed) AS has_changed FROM participants GROUP BY cohort
    UNION ALL
    SELECT 'school', school, sum(total), bool_or(has_changed) FROM participants GROUP BY school
), kept AS (
    SELECT 'cohort' AS kind, cohort AS name, total_points AS total FROM cohort_metrics
    UNION ALL SELECT 'school', school, total_points FROM school_metrics
)
SELECT format('%s %s: the view has %s points, the ledger %s', kind, name, coalesce(kept.total::text, 'no'), expected.total)
FROM expected LEFT JOIN kept USING (kind, name)
WHERE kept.total IS DISTINCT FROM expected.total AND NOT expected.has_changed
