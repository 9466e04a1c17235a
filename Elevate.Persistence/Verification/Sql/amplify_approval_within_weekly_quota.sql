-- Approved AMPLIFY of one user count at most 50 peers and 200 students in any seven days, by the day of the session.
SELECT DISTINCT format('user %s: %s peers and %s students in the seven days from %s', user_id, peers, students, held_on)
FROM (
    SELECT user_id, held_on, sum(peers) OVER week AS peers, sum(students) OVER week AS students
    FROM (
        SELECT user_id, (payload ->> 'session_date')::date AS held_on,
            (payload ->> 'peers_trained')::integer AS peers, (payload ->> 'students_trained')::integer AS students
        FROM submissions WHERE activity_code = 'AMPLIFY' AND status = 'APPROVED'
    ) sessions
    WINDOW week AS (PARTITION BY user_id ORDER BY held_on RANGE BETWEEN CURRENT ROW AND interval '6 days' FOLLOWING)
) weeks
WHERE peers > 50 OR students > 200
