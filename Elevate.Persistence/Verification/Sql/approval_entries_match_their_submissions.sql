-- An entry that names a submission is its author's, for its stage; the entry of an approval is one, and bears the approval's event.
SELECT format('ledger entry %s of submission %s', entry.id, entry.submission_id)
FROM points_ledger entry
LEFT JOIN submissions named ON named.id = entry.submission_id
WHERE (entry.submission_id IS NOT NULL OR entry.external_source = 'admin_approval')
    AND ((named.user_id, named.activity_code) IS DISTINCT FROM (entry.user_id, entry.activity_code)
        OR entry.external_source = 'admin_approval' AND entry.reverses_entry_id IS NULL
            AND (named.status NOT IN ('APPROVED', 'REVOKED') OR entry.source <> 'MANUAL'
                OR entry.external_event_id <> 'submission:' || entry.submission_id || ':approved:v1'))
