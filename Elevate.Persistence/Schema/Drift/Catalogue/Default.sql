SELECT format('%s.%I', own.name, attname) AS name, quote_ident(attname) AS identifier, 'Column' AS parent_kind, format('%s.%I', own.name, attname) AS parent_name,
       jsonb_build_object('expression', pg_get_expr(adbin, adrelid), 'table', own.name) AS facts,
       ARRAY[format('%s/%s/0', 'pg_attrdef'::regclass::oid, pg_attrdef.oid)] AS addresses
FROM own
JOIN pg_attribute ON attrelid = own.oid AND NOT attisdropped AND attgenerated = ''
JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE own.kind = 'Table'
