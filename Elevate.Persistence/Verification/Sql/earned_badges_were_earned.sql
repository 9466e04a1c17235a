-- Whoever holds a badge that is granted by itself has met its criteria at some time. A later revocation takes none away.
WITH held AS (
    SELECT earned.user_id, badge.code, badge.criteria, badge.criteria ->> 'type' AS type,
        (badge.criteria ->> 'threshold')::integer AS threshold, badge.criteria -> 'activity_codes' AS codes
    FROM earned_badges earned JOIN badges badge ON badge.code = earned.badge_code
    WHERE earned.source = 'AUTO'
), decided AS (
    SELECT user_id, activity_code, payload FROM submissions WHERE status IN ('APPROVED', 'REVOKED')
), doubtful AS (
    SELECT held.user_id, held.code FROM held
    WHERE type = 'manual'
        OR type = 'tags' AND jsonb_array_length(criteria -> 'all') > (
            SELECT count(*) FROM learn_tag_grants granted WHERE granted.user_id = held.user_id AND criteria -> 'all' ? granted.tag_name)
    UNION ALL
    SELECT held.user_id, held.code
    FROM held LEFT JOIN decided ON decided.user_id = held.user_id AND (codes IS NULL OR codes ? decided.activity_code)
    WHERE type IN ('submissions', 'activities')
    GROUP BY held.user_id, held.code, type, threshold
    HAVING CASE type WHEN 'submissions' THEN count(decided.user_id) ELSE count(DISTINCT decided.activity_code) END < threshold
    UNION ALL
    SELECT held.user_id, held.code
    FROM held LEFT JOIN decided ON decided.user_id = held.user_id AND decided.activity_code = 'AMPLIFY'
    WHERE type = 'amplify_reach'
    GROUP BY held.user_id, held.code, criteria
    HAVING NOT CASE criteria ->> 'mode'
        WHEN 'all' THEN coalesce(sum((payload ->> 'peers_trained')::integer), 0) >= (criteria ->> 'peers')::integer
            AND coalesce(sum((payload ->> 'students_trained')::integer), 0) >= (criteria ->> 'students')::integer
        ELSE coalesce(sum((payload ->> 'peers_trained')::integer), 0) >= (criteria ->> 'peers')::integer
            OR coalesce(sum((payload ->> 'students_trained')::integer), 0) >= (criteria ->> 'students')::integer END
    UNION ALL
    SELECT short.user_id, short.code
    FROM (
        SELECT held.user_id, held.code, held.threshold, held.codes
        FROM held
        LEFT JOIN (SELECT user_id, activity_code, sum(delta_points) AS points FROM points_ledger GROUP BY user_id, activity_code) total
            ON total.user_id = held.user_id AND (codes IS NULL OR codes ? total.activity_code)
        WHERE type = 'points'
        GROUP BY held.user_id, held.code, threshold, codes
        HAVING coalesce(sum(total.points), 0) < threshold
    ) short
    WHERE threshold > coalesce((
        SELECT max(so_far) FROM (
            SELECT sum(entry.delta_points) OVER (ORDER BY entry.created_at, entry.id) AS so_far
            FROM points_ledger entry
            WHERE entry.user_id = short.user_id AND (short.codes IS NULL OR short.codes ? entry.activity_code)
        ) history), 0)
)
SELECT format('user %s: %s', user_id, code) FROM doubtful
