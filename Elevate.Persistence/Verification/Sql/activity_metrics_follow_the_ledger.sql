-- The view activity_metrics has the points and approvals of every stage of which nothing was written since it was refreshed.
WITH refreshed AS (
    SELECT age(xmin) + 50 AS ago, refreshed_at - interval '5 minutes' AS since FROM analytic_views WHERE name = 'activity_metrics'
), points AS (
    SELECT activity_code, sum(delta_points) AS total, bool_or(age(points_ledger.xmin) <= ago OR created_at > since) AS has_changed
    FROM points_ledger, refreshed GROUP BY activity_code
), handed_in AS (
    SELECT activity_code, count(*) FILTER (WHERE status = 'APPROVED') AS approved,
        bool_or(age(submissions.xmin) <= ago OR updated_at > since) AS has_changed
    FROM submissions, refreshed GROUP BY activity_code
)
SELECT format('%s: the view has %s points and %s approvals, the tables %s and %s', kept.code,
    kept.total_points_awarded, kept.approved_submissions, coalesce(points.total, 0), coalesce(handed_in.approved, 0))
FROM activity_metrics kept
LEFT JOIN points ON points.activity_code = kept.code
LEFT JOIN handed_in ON handed_in.activity_code = kept.code
WHERE NOT coalesce(points.has_changed, false) AND kept.total_points_awarded <> coalesce(points.total, 0)
    OR NOT coalesce(handed_in.has_changed, false) AND kept.approved_submissions <> coalesce(handed_in.approved, 0)
