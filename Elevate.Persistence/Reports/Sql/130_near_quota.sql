-- Educators near the limits of AMPLIFY in the last seven days, of 50 peers and 200 students.
SELECT count(*) FILTER (WHERE peers > 40) AS over_40_peers, count(*) FILTER (WHERE students > 150) AS over_150_students
FROM (
    SELECT sum((payload ->> 'peers_trained')::integer) AS peers, sum((payload ->> 'students_trained')::integer) AS students
    FROM submissions
    WHERE activity_code = 'AMPLIFY' AND status IN ('PENDING', 'APPROVED') AND created_at > now() - interval '7 days'
    GROUP BY user_id
) week
