-- Submissions that wait for a decision. They are to be decided within 48 hours.
SELECT activity.code AS activity, count(waiting.id) AS pending,
    round(extract(epoch FROM clock_timestamp() - min(waiting.created_at))::numeric / 3600, 1) AS oldest_hours,
    count(*) FILTER (WHERE waiting.created_at < clock_timestamp() - interval '24 hours') AS over_24_hours,
    count(*) FILTER (WHERE waiting.created_at < clock_timestamp() - interval '48 hours') AS over_48_hours
FROM activities activity LEFT JOIN submissions waiting ON waiting.activity_code = activity.code AND waiting.status = 'PENDING'
GROUP BY activity.code ORDER BY activity.code
