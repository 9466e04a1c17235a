-- The event of an entry is named after what it came from: an approval or its revocation, a course of the learning platform, a referral.
SELECT format('ledger entry %s', id)
FROM points_ledger
WHERE external_event_id NOT LIKE CASE
    WHEN external_source = 'admin_approval' AND reverses_entry_id IS NOT NULL THEN 'submission:' || submission_id || ':revoked:v1'
    WHEN external_source = 'admin_approval' THEN 'submission:' || submission_id || ':approved:v1'
    WHEN external_source = 'kajabi' AND reverses_entry_id IS NULL THEN 'kajabi:%|tag:%'
    WHEN external_source = 'referral' AND reverses_entry_id IS NULL THEN 'referral:signup:%'
    ELSE '_%' END
