-- Pending and approved AMPLIFY of one user count at most 50 peers and 200 students in any 7 × 24 hours, by the time they were handed in.
SELECT DISTINCT format('user %s: %s peers and %s students in the week from %s', user_id, peers, students, created_at)
FROM (
    SELECT user_id, created_at,
        sum((payload ->> 'peers_trained')::integer) OVER week AS peers,
        sum((payload ->> 'students_trained')::integer) OVER week AS students
    FROM submissions WHERE activity_code = 'AMPLIFY' AND status IN ('PENDING', 'APPROVED')
    WINDOW week AS (PARTITION BY user_id ORDER BY created_at
        RANGE BETWEEN CURRENT ROW AND interval '168 hours' - interval '1 microsecond' FOLLOWING)
) weeks
WHERE peers > 50 OR students > 200
