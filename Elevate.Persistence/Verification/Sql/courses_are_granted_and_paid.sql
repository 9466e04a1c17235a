-- Points of a course stand beside its grant, and a granted course has been paid unless the cap was reached.
WITH paid AS (
    SELECT user_id, substring(external_event_id FROM '\|tag:(.*)$') AS tag_name, delta_points
    FROM points_ledger WHERE external_source = 'kajabi' AND reverses_entry_id IS NULL
)
SELECT format('user %s: points for the course %s without its grant', paid.user_id, paid.tag_name)
FROM paid
WHERE NOT EXISTS (SELECT FROM learn_tag_grants granted WHERE granted.user_id = paid.user_id AND granted.tag_name = paid.tag_name)
UNION ALL
SELECT format('user %s: no points for the course %s', granted.user_id, granted.tag_name)
FROM learn_tag_grants granted
LEFT JOIN (SELECT user_id, sum(delta_points) AS points FROM paid GROUP BY user_id) total ON total.user_id = granted.user_id
WHERE NOT EXISTS (SELECT FROM paid WHERE paid.user_id = granted.user_id AND paid.tag_name = granted.tag_name)
    AND coalesce(total.points, 0) < (SELECT max(max_tag_points) FROM scoring_rules WHERE activity_code = 'LEARN')
