-- Foreign keys that no index begins with: deleting or changing what they refer to reads the whole table.
SELECT conrelid::regclass::text AS "table", conname AS foreign_key, confrelid::regclass::text AS refers_to
FROM pg_constraint
WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND NOT EXISTS (
    SELECT FROM pg_index
    WHERE indrelid = conrelid AND (indkey::int2[])[0:cardinality(conkey) - 1] @> conkey AND (indkey::int2[])[0:cardinality(conkey) - 1] <@ conkey)
ORDER BY 1, 2
