-- The view leaderboard_30d agrees with the ledger about everybody of whom nothing was written since it was refreshed.
WITH refreshed AS (
    SELECT age(xmin) + 50 AS ago, refreshed_at - interval '5 minutes' AS since,
        utc_midnight((refreshed_at AT TIME ZONE 'UTC')::date - 30) AS window_floor
    FROM analytic_views WHERE name = 'leaderboard_30d'
), changed AS (
    SELECT user_id FROM points_ledger, refreshed WHERE age(points_ledger.xmin) <= ago OR created_at > since
    UNION
    SELECT id FROM users, refreshed WHERE age(users.xmin) <= ago OR created_at > since
), expected AS (
    SELECT total.user_id, total.points
    FROM (
        SELECT user_id, sum(delta_points) AS points FROM points_ledger, refreshed WHERE created_at >= window_floor GROUP BY user_id
    ) total
    JOIN users u ON u.id = total.user_id AND is_ranked(u.role, u.user_type, u.profile_visibility, u.deleted_at)
    WHERE total.points > 0
)
SELECT format('user %s: the view has %s points, the ledger %s', coalesce(kept.user_id, expected.user_id),
    coalesce(kept.total_points::text, 'no'), coalesce(expected.points::text, 'no'))
FROM leaderboard_30d kept FULL JOIN expected USING (user_id)
WHERE kept.total_points IS DISTINCT FROM expected.points
    AND NOT EXISTS (SELECT FROM changed WHERE changed.user_id = coalesce(kept.user_id, expected.user_id))
