-- Indexes that no query has used since counting began and no constraint needs. On a young database that says little.
SELECT stat.relname AS "table", stat.indexrelname AS index, pg_size_pretty(pg_relation_size(stat.indexrelid)) AS size
FROM pg_stat_user_indexes stat JOIN pg_index index USING (indexrelid)
WHERE stat.idx_scan = 0 AND NOT index.indisunique
    AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = stat.indexrelid)
ORDER BY pg_relation_size(stat.indexrelid) DESC, stat.indexrelname
LIMIT 30
