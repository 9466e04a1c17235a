-- Those behind a constraint belong to it.
SELECT quote_ident(c.relname) AS name, quote_ident(c.relname) AS identifier, own.kind AS parent_kind, own.name AS parent_name,
       jsonb_build_object(
           'definition', pg_get_indexdef(indexrelid),
           'valid', CASE WHEN indisvalid AND indisready THEN 'true' END,
           'partitioned', CASE c.relkind WHEN 'I' THEN 'true' END) AS facts,
       ARRAY[format('%s/%s/0', 'pg_class'::regclass::oid, indexrelid)] AS addresses
FROM own JOIN pg_index ON indrelid = own.oid JOIN pg_class c ON c.oid = indexrelid
WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conrelid = indrelid AND contype IN ('p', 'u', 'x'))
