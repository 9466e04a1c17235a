-- A certificate stands behind one pending or approved LEARN submission.
SELECT format('submissions %s', string_agg(id::text, ', ' ORDER BY id))
FROM submissions
WHERE activity_code = 'LEARN' AND status IN ('PENDING', 'APPROVED') AND payload ? 'certificate_hash'
GROUP BY payload ->> 'certificate_hash' HAVING count(*) > 1
