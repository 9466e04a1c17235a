-- An approved submission has its entry in the ledger, unless it is worth nothing or its stage has paid as often as it may.
WITH rules AS (
    SELECT rule.*,
        CASE version WHEN min(version) OVER (PARTITION BY activity_code) THEN '-infinity' ELSE created_at END AS valid_from,
        lead(created_at, 1, 'infinity') OVER (PARTITION BY activity_code ORDER BY version) AS valid_to
    FROM scoring_rules rule
), unpaid AS (
    SELECT approved.id, approved.user_id, approved.activity_code, approved.reviewed_at,
        coalesce((approved.payload ->> 'peers_trained')::integer, 0) AS peers,
        coalesce((approved.payload ->> 'students_trained')::integer, 0) AS students
    FROM submissions approved
    WHERE approved.status = 'APPROVED'
        AND NOT EXISTS (
            SELECT FROM points_ledger entry
            WHERE entry.submission_id = approved.id AND entry.external_source = 'admin_approval' AND entry.reverses_entry_id IS NULL)
), worth AS (
    SELECT unpaid.*, rule.adjustment_percent,
        rule.fixed_points + rule.points_per_peer * least(peers, rule.max_peers) + rule.points_per_student * least(students, rule.max_students) AS base
    FROM unpaid
    JOIN rules rule ON rule.activity_code = unpaid.activity_code
        AND unpaid.reviewed_at >= rule.valid_from AND unpaid.reviewed_at < rule.valid_to
)
SELECT format('submission %s', worth.id)
FROM worth
JOIN activities activity ON activity.code = worth.activity_code
WHERE base > ceil(base * adjustment_percent / 100.0)
    AND (activity.max_awards_per_user IS NULL
        OR (SELECT count(*) FROM points_ledger entry
            WHERE entry.user_id = worth.user_id AND entry.activity_code = worth.activity_code
                AND entry.external_source = 'admin_approval' AND entry.reverses_entry_id IS NULL) < activity.max_awards_per_user)
