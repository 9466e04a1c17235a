-- A pending submission has no decision; any other has its time and, unless that account is gone, a reviewer who is not the author.
SELECT format('submission %s (%s)', id, status)
FROM submissions
WHERE CASE status
    WHEN 'PENDING' THEN num_nonnulls(reviewer_id, review_note, reviewed_at, revocation_reason, approval_org_timezone) > 0
    ELSE reviewed_at IS NULL OR reviewed_at < created_at - clock_skew() OR reviewer_id = user_id
        OR activity_code = 'AMPLIFY' AND status IN ('APPROVED', 'REVOKED') AND approval_org_timezone IS NULL END
