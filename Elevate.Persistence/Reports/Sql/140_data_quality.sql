-- What is not as one would wish. What must never be is looked for by db verify.
SELECT (SELECT count(*) FROM users WHERE deleted_at IS NULL AND user_type = 'EDUCATOR' AND coalesce(trim(school), '') = '') AS educators_without_school,
    (SELECT count(*) FROM users WHERE deleted_at IS NULL AND user_type = 'EDUCATOR' AND coalesce(trim(region), '') = '') AS educators_without_region,
    (SELECT count(*) FROM users WHERE deleted_at IS NULL AND user_type = 'EDUCATOR' AND coalesce(trim(cohort), '') = '') AS educators_without_cohort,
    (SELECT count(*) FROM users WHERE deleted_at IS NULL AND NOT user_type_confirmed AND created_at < now() - interval '30 days') AS unconfirmed_for_30_days,
    (SELECT count(*) FROM users WHERE coalesce(trim(handle), '') = '') AS users_without_handle,
    (SELECT count(*) FROM submissions approved WHERE status = 'APPROVED' AND activity_code IN ('EXPLORE', 'PRESENT')
        AND NOT EXISTS (SELECT FROM points_ledger WHERE submission_id = approved.id)) AS approved_without_award,
    (SELECT count(*) FROM submissions WHERE status = 'PENDING' AND reviewer_id IS NOT NULL) AS pending_with_reviewer,
    (SELECT count(*) FROM leaderboard_totals board
        WHERE board.total_points <> (SELECT coalesce(sum(delta_points), 0) FROM points_ledger WHERE user_id = board.user_id)) AS view_differs_from_ledger
