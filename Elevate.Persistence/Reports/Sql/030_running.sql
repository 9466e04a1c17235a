-- Statements that have been running for more than a second, and transactions that somebody left open; literals are taken out.
SELECT pid, state, application_name AS application,
    round(extract(epoch FROM clock_timestamp() - query_start)::numeric, 1) AS statement_seconds,
    round(extract(epoch FROM clock_timestamp() - xact_start)::numeric, 1) AS transaction_seconds,
    concat_ws(' ', wait_event_type, wait_event) AS waits_for,
    left(regexp_replace(regexp_replace(query, '''[^'']*(''|$)', '''…''', 'g'), '\s+', ' ', 'g'), 120) AS statement
FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle' AND backend_type = 'client backend'
    AND (query_start < clock_timestamp() - interval '1 second' OR state LIKE 'idle in transaction%')
ORDER BY query_start
LIMIT 20
