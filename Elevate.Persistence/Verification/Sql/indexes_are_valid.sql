-- Every index is complete: none is left over from a build that failed.
SELECT indexrelid::regclass::text
FROM pg_index JOIN pg_class c ON c.oid = indexrelid AND c.relnamespace = 'public'::regnamespace
WHERE NOT indisvalid OR NOT indisready
