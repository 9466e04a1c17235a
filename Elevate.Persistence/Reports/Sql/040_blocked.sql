-- Sessions that wait for a lock, and who holds it.
SELECT blocked.pid, round(extract(epoch FROM clock_timestamp() - blocked.state_change)::numeric, 1) AS seconds,
    pg_blocking_pids(blocked.pid)::text AS blocked_by,
    left(regexp_replace(regexp_replace(blocked.query, '''[^'']*(''|$)', '''…''', 'g'), '\s+', ' ', 'g'), 80) AS statement,
    (SELECT left(regexp_replace(regexp_replace(string_agg(holder.state || ': ' || holder.query, '; '), '''[^'']*(''|$)', '''…''', 'g'), '\s+', ' ', 'g'), 120)
        FROM pg_stat_activity holder WHERE holder.pid = ANY (pg_blocking_pids(blocked.pid))) AS holders
FROM pg_stat_activity blocked
WHERE blocked.datname = current_database() AND cardinality(pg_blocking_pids(blocked.pid)) > 0
ORDER BY blocked.state_change
LIMIT 20
