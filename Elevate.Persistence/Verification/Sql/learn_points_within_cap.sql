-- Course tags bring a user no more points than the scoring rules of LEARN allow.
SELECT format('user %s: %s points', user_id, sum(delta_points))
FROM points_ledger
WHERE activity_code = 'LEARN' AND external_source = 'kajabi'
GROUP BY user_id HAVING sum(delta_points) > (SELECT max(max_tag_points) FROM scoring_rules WHERE activity_code = 'LEARN')
