-- Every decision stands in the audit log, in the name of the one who made it; a revoked submission has both of its decisions there.
SELECT format('submission %s (%s)', decided.id, decided.status)
FROM submissions decided
WHERE decided.status <> 'PENDING'
    AND NOT EXISTS (
        SELECT FROM audit_log entry
        WHERE entry.target_id = decided.id::text
            AND entry.action = CASE decided.status
                WHEN 'APPROVED' THEN 'APPROVE_SUBMISSION' WHEN 'REJECTED' THEN 'REJECT_SUBMISSION' ELSE 'submission.revoked' END
            AND (decided.reviewer_id IS NULL OR entry.actor_id = decided.reviewer_id))
UNION ALL
SELECT format('submission %s (approval before it was revoked)', revoked.id)
FROM submissions revoked
WHERE revoked.status = 'REVOKED'
    AND NOT EXISTS (SELECT FROM audit_log entry WHERE entry.target_id = revoked.id::text AND entry.action = 'APPROVE_SUBMISSION')
