-- One approval brings one entry.
SELECT format('submission %s: %s entries', submission_id, count(*))
FROM points_ledger
WHERE external_source = 'admin_approval' AND reverses_entry_id IS NULL
GROUP BY submission_id HAVING count(*) > 1
