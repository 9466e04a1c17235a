-- The view leaderboard_totals agrees with the ledger about everybody of whom nothing was written since it was refreshed.
WITH refreshed AS (
    -- A row that a later transaction wrote has a younger xmin; one that was open during the refresh began shortly before it.
    SELECT age(xmin) + 50 AS ago, refreshed_at - interval '5 minutes' AS since FROM analytic_views WHERE name = 'leaderboard_totals'
), changed AS (
    SELECT user_id FROM points_ledger, refreshed WHERE age(points_ledger.xmin) <= ago OR created_at > since
    UNION
    SELECT user_id FROM submissions, refreshed WHERE age(submissions.xmin) <= ago OR updated_at > since
    UNION
    SELECT id FROM users, refreshed WHERE age(users.xmin) <= ago OR created_at > since
), expected AS (
    SELECT u.id AS user_id, total.points, coalesce(counts.approved, 0) AS approved, coalesce(counts.public_approved, 0) AS public_approved
    FROM point_totals total
    JOIN users u ON u.id = total.user_id AND is_ranked(u.role, u.user_type, u.profile_visibility, u.deleted_at)
    LEFT JOIN submission_counts counts ON counts.user_id = u.id
    WHERE total.points > 0
)
SELECT format('user %s: the view has %s points, the ledger %s', coalesce(kept.user_id, expected.user_id),
    coalesce(kept.total_points::text, 'no'), coalesce(expected.points::text, 'no'))
FROM leaderboard_totals kept FULL JOIN expected USING (user_id)
WHERE (kept.total_points, kept.total_approved_submissions, kept.public_submissions)
        IS DISTINCT FROM (expected.points, expected.approved, expected.public_approved)
    AND NOT EXISTS (SELECT FROM changed WHERE changed.user_id = coalesce(kept.user_id, expected.user_id))
