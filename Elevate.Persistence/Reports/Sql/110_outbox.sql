-- News that are not delivered, by type; those that were given up wait for somebody to look at them.
SELECT type, count(*) FILTER (WHERE isfinite(available_at)) AS waiting, count(*) FILTER (WHERE NOT isfinite(available_at)) AS given_up,
    round(extract(epoch FROM clock_timestamp() - min(created_at))::numeric, 0) AS oldest_seconds, max(attempts) AS most_attempts
FROM outbox_messages WHERE processed_at IS NULL
GROUP BY type ORDER BY type
