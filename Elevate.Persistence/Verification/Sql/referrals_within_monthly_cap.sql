-- Referrals bring a user at most 50 points in a calendar month (UTC).
SELECT format('user %s: %s points in %s', user_id, sum(delta_points), to_char(event_time AT TIME ZONE 'UTC', 'YYYY-MM'))
FROM points_ledger
WHERE external_source = 'referral'
GROUP BY user_id, to_char(event_time AT TIME ZONE 'UTC', 'YYYY-MM') HAVING sum(delta_points) > 50
