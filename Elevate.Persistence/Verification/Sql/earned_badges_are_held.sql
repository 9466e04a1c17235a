-- Whoever meets the criteria of a badge holds it, unless an admin took it away.
WITH badge AS (
    SELECT code, criteria, criteria ->> 'type' AS type, (criteria ->> 'threshold')::integer AS threshold, criteria -> 'activity_codes' AS codes
    FROM badges
), approved AS (
    SELECT user_id, activity_code, count(*) AS submissions,
        coalesce(sum((payload ->> 'peers_trained')::integer), 0) AS peers, coalesce(sum((payload ->> 'students_trained')::integer), 0) AS students
    FROM submissions WHERE status = 'APPROVED' GROUP BY user_id, activity_code
), met AS (
    SELECT granted.user_id, badge.code
    FROM badge JOIN learn_tag_grants granted ON criteria -> 'all' ? granted.tag_name
    WHERE type = 'tags'
    GROUP BY granted.user_id, badge.code, criteria HAVING count(*) = jsonb_array_length(criteria -> 'all')
    UNION ALL
    SELECT approved.user_id, badge.code
    FROM badge JOIN approved ON codes IS NULL OR codes ? approved.activity_code
    WHERE type IN ('submissions', 'activities')
    GROUP BY approved.user_id, badge.code, type, threshold
    HAVING CASE type WHEN 'submissions' THEN sum(approved.submissions) ELSE count(*) END >= threshold
    UNION ALL
    SELECT total.user_id, badge.code
    FROM badge
    JOIN (SELECT user_id, activity_code, sum(delta_points) AS points FROM points_ledger GROUP BY user_id, activity_code) total
        ON codes IS NULL OR codes ? total.activity_code
    WHERE type = 'points'
    GROUP BY total.user_id, badge.code, threshold HAVING sum(total.points) >= threshold
    UNION ALL
    SELECT approved.user_id, badge.code
    FROM badge JOIN approved ON approved.activity_code = 'AMPLIFY'
    WHERE type = 'amplify_reach'
        AND CASE criteria ->> 'mode'
            WHEN 'all' THEN peers >= (criteria ->> 'peers')::integer AND students >= (criteria ->> 'students')::integer
            ELSE peers >= (criteria ->> 'peers')::integer OR students >= (criteria ->> 'students')::integer END
)
SELECT format('user %s: %s', met.user_id, met.code)
FROM met
WHERE NOT EXISTS (SELECT FROM earned_badges earned WHERE earned.user_id = met.user_id AND earned.badge_code = met.code)
    AND NOT EXISTS (SELECT FROM audit_log taken WHERE taken.action = 'REMOVE_BADGE' AND taken.target_id = met.user_id)
