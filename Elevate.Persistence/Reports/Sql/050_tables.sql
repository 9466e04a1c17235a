-- The largest tables; many dead rows mean that autovacuum does not keep up, or that a transaction is open for too long.
SELECT relname AS name, n_live_tup AS live_rows, n_dead_tup AS dead_rows,
    round(100.0 * n_dead_tup / nullif(n_live_tup + n_dead_tup, 0), 1) AS dead_percent,
    pg_size_pretty(pg_total_relation_size(relid)) AS size_with_indexes,
    seq_scan AS full_scans, idx_scan AS index_scans,
    greatest(last_vacuum, last_autovacuum) AS vacuumed, greatest(last_analyze, last_autoanalyze) AS analyzed
FROM pg_stat_user_tables
ORDER BY pg_total_relation_size(relid) DESC, relname
LIMIT 20
