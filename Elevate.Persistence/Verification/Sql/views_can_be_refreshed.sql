-- Every analytic view is populated and has a unique index over all of it, so that it can be refreshed without blocking its readers.
SELECT relname::text
FROM pg_class
WHERE relkind = 'm' AND relnamespace = 'public'::regnamespace
    AND (NOT relispopulated
        OR NOT EXISTS (
            SELECT FROM pg_index i
            WHERE i.indrelid = pg_class.oid AND i.indisunique AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL)
        OR NOT EXISTS (SELECT FROM analytic_views listed WHERE listed.name = relname))
