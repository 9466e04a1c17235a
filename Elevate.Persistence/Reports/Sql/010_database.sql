-- The database as a whole: size, share of reads that memory answers, connections, the oldest transaction, distance from transaction ids running out.
SELECT current_database() AS database,
    current_setting('server_version') AS server,
    pg_size_pretty(pg_database_size(current_database())) AS size,
    pg_database_size(current_database()) AS size_bytes,
    round(100.0 * stat.blks_hit / nullif(stat.blks_hit + stat.blks_read, 0), 2) AS cache_hit_percent,
    (SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend') AS connections,
    current_setting('max_connections')::integer AS connection_limit,
    (SELECT round(extract(epoch FROM max(clock_timestamp() - xact_start))::numeric, 1) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()) AS oldest_transaction_seconds,
    age(database.datfrozenxid) AS transaction_ids_in_use,
    round(100.0 * age(database.datfrozenxid) / 2147483647, 1) AS wraparound_percent,
    stat.deadlocks AS deadlocks,
    pg_size_pretty(stat.temp_bytes) AS spilled_to_disk,
    stat.stats_reset AS counted_since
FROM pg_stat_database stat JOIN pg_database database ON database.oid = stat.datid
WHERE stat.datname = current_database()
