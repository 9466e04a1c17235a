-- NOT NULL, a constraint from version 18 on, is told by the columns; constraint triggers are triggers.
SELECT format('%s.%I', own.name, conname) AS name, quote_ident(conname) AS identifier, own.kind AS parent_kind, own.name AS parent_name,
       jsonb_build_object(
           'definition', regexp_replace(pg_get_constraintdef(pg_constraint.oid), ' NOT VALID$', ''),
           'validated', CASE WHEN convalidated THEN 'true' END,
           'lazy', CASE WHEN contype IN ('c', 'f') THEN 'true' END) AS facts,
       ARRAY[format('%s/%s/0', 'pg_constraint'::regclass::oid, pg_constraint.oid)]
           || CASE WHEN contype IN ('p', 'u', 'x') THEN ARRAY[format('%s/%s/0', 'pg_class'::regclass::oid, conindid)] ELSE '{}' END AS addresses
FROM own JOIN pg_constraint ON conrelid = own.oid
WHERE contype IN ('c', 'u', 'p', 'f', 'x')
