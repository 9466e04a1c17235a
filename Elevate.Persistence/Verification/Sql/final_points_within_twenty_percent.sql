-- The points of an approval are within the margin of what its evidence was worth by the scoring rule of its day.
WITH rules AS (
    SELECT rule.*,
        CASE version WHEN min(version) OVER (PARTITION BY activity_code) THEN '-infinity' ELSE created_at END AS valid_from,
        lead(created_at, 1, 'infinity') OVER (PARTITION BY activity_code ORDER BY version) AS valid_to
    FROM scoring_rules rule
), worth AS (
    SELECT entry.id, entry.submission_id, entry.delta_points, rule.adjustment_percent,
        rule.fixed_points
            + rule.points_per_peer * least(coalesce((paid.payload ->> 'peers_trained')::integer, 0), rule.max_peers)
            + rule.points_per_student * least(coalesce((paid.payload ->> 'students_trained')::integer, 0), rule.max_students) AS base
    FROM points_ledger entry
    JOIN submissions paid ON paid.id = entry.submission_id
    JOIN rules rule ON rule.activity_code = entry.activity_code AND entry.created_at >= rule.valid_from AND entry.created_at < rule.valid_to
    WHERE entry.external_source = 'admin_approval' AND entry.reverses_entry_id IS NULL
)
SELECT format('ledger entry %s of submission %s: %s points for what is worth %s', id, submission_id, delta_points, base)
FROM worth WHERE abs(delta_points - base) > ceil(base * adjustment_percent / 100.0)
