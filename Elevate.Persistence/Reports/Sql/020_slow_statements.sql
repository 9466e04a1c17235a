-- The statements that took most time altogether; literals are taken out.
SELECT calls, round(total_exec_time::numeric / 1000, 1) AS total_seconds, round(mean_exec_time::numeric, 1) AS mean_ms, round(max_exec_time::numeric, 1) AS longest_ms,
    rows, round(100.0 * shared_blks_hit / nullif(shared_blks_hit + shared_blks_read, 0), 1) AS cache_hit_percent,
    left(btrim(regexp_replace(regexp_replace(regexp_replace(query, '--[^\n]*', '', 'g'), '''[^'']*(''|$)', '''…''', 'g'), '\s+', ' ', 'g')), 120) AS statement
FROM pg_stat_statements
WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
ORDER BY total_exec_time DESC
LIMIT 15
