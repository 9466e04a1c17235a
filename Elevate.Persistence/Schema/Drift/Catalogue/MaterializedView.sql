SELECT name, name AS identifier, NULL AS parent_kind, NULL AS parent_name,
       jsonb_build_object('definition', rtrim(pg_get_viewdef(oid), '; '), 'options', array_to_string(reloptions, ', ')) AS facts,
       ARRAY[
           format('%s/%s/0', 'pg_class'::regclass::oid, oid), format('%s/%s/0', 'pg_type'::regclass::oid, reltype),
           format('%s/%s/0', 'pg_type'::regclass::oid, (SELECT typarray FROM pg_type WHERE pg_type.oid = reltype)),
           format('%s/%s/0', 'pg_rewrite'::regclass::oid, (SELECT pg_rewrite.oid FROM pg_rewrite WHERE ev_class = own.oid AND rulename = '_RETURN'))] AS addresses
FROM own WHERE kind = 'MaterializedView'
