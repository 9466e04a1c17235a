-- In the order of the table. What a generated column is generated from is recorded with its default.
SELECT format('%s.%I', own.name, attname) AS name, quote_ident(attname) AS identifier, own.kind AS parent_kind, own.name AS parent_name,
       jsonb_build_object(
           'type', format_type(atttypid, atttypmod),
           'collation', CASE WHEN attcollation <> typcollation THEN attcollation::regcollation::text END,
           'null', CASE WHEN attnotnull THEN 'NOT NULL' END,
           'identity', CASE attidentity WHEN 'a' THEN 'ALWAYS' WHEN 'd' THEN 'BY DEFAULT' END,
           'sequence', (
               SELECT format('INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s',
                   seqincrement, seqmin, seqmax, seqstart, seqcache, CASE WHEN seqcycle THEN ' CYCLE' ELSE ' NO CYCLE' END)
               FROM pg_depend JOIN pg_sequence ON seqrelid = objid
               WHERE classid = 'pg_class'::regclass AND deptype = 'i' AND refclassid = 'pg_class'::regclass AND refobjid = own.oid AND refobjsubid = attnum),
           'generated', CASE WHEN attgenerated <> '' THEN pg_get_expr(adbin, adrelid) END,
           'storage', CASE attgenerated WHEN 's' THEN 'STORED' WHEN 'v' THEN 'VIRTUAL' END) AS facts,
       ARRAY[format('%s/%s/%s', 'pg_class'::regclass::oid, own.oid, attnum)]
           || CASE WHEN attgenerated <> '' THEN ARRAY[format('%s/%s/0', 'pg_attrdef'::regclass::oid, pg_attrdef.oid)] ELSE '{}' END AS addresses
FROM own
JOIN pg_attribute ON attrelid = own.oid AND attnum > 0 AND NOT attisdropped
JOIN pg_type ON pg_type.oid = atttypid
LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
WHERE own.kind = 'Table'
ORDER BY own.name, attnum
