-- A reversal takes back one entry, once and whole: same user, stage, submission and time of the event; where there is a submission, it is revoked.
SELECT format('ledger entry %s reverses %s', reversal.id, reversal.reverses_entry_id)
FROM points_ledger reversal
LEFT JOIN points_ledger reversed ON reversed.id = reversal.reverses_entry_id
LEFT JOIN submissions revoked ON revoked.id = reversal.submission_id
WHERE reversal.reverses_entry_id IS NOT NULL
    AND (reversed.reverses_entry_id IS NOT NULL
        OR (reversal.user_id, reversal.activity_code, reversal.event_time, reversal.delta_points, reversal.submission_id) IS DISTINCT FROM
            (reversed.user_id, reversed.activity_code, reversed.event_time, -reversed.delta_points, reversed.submission_id)
        OR revoked.status <> 'REVOKED')
UNION ALL
SELECT format('ledger entry %s: reversed %s times', reverses_entry_id, count(*))
FROM points_ledger WHERE reverses_entry_id IS NOT NULL
GROUP BY reverses_entry_id HAVING count(*) > 1
