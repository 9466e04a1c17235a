-- A user has at most one LEARN submission that is pending or approved.
SELECT format('user %s: %s submissions', user_id, count(*))
FROM submissions WHERE activity_code = 'LEARN' AND status IN ('PENDING', 'APPROVED')
GROUP BY user_id HAVING count(*) > 1
