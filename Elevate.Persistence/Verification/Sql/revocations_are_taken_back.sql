-- The entry of a revoked submission has its reversal.
SELECT format('submission %s: ledger entry %s stands', entry.submission_id, entry.id)
FROM points_ledger entry
JOIN submissions revoked ON revoked.id = entry.submission_id AND revoked.status = 'REVOKED'
WHERE entry.external_source = 'admin_approval' AND entry.reverses_entry_id IS NULL
    AND NOT EXISTS (SELECT FROM points_ledger reversal WHERE reversal.reverses_entry_id = entry.id)
