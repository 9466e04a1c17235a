-- Those of identity columns belong to their columns.
SELECT quote_ident(c.relname) AS name, quote_ident(c.relname) AS identifier, NULL AS parent_kind, NULL AS parent_name,
       jsonb_build_object(
           'options', format(
               'AS %s INCREMENT BY %s MINVALUE %s MAXVALUE %s START WITH %s CACHE %s%s',
               format_type(s.seqtypid, NULL), s.seqincrement, s.seqmin, s.seqmax, s.seqstart, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' ELSE ' NO CYCLE' END),
           'owned_by', coalesce((
               SELECT format('%s.%I', refobjid::regclass, attname) FROM pg_depend JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid
               WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'a' AND refclassid = 'pg_class'::regclass), 'NONE')) AS facts,
       ARRAY[format('%s/%s/0', 'pg_class'::regclass::oid, c.oid)] AS addresses
FROM pg_class c JOIN pg_sequence s ON s.seqrelid = c.oid
WHERE c.relnamespace = 'public'::regnamespace
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype IN ('e', 'i'))
