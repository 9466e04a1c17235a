SELECT name, name AS identifier, NULL AS parent_kind, NULL AS parent_name,
       jsonb_build_object(
           'persistence', CASE relpersistence WHEN 'u' THEN 'UNLOGGED' ELSE 'LOGGED' END,
           'row_security', CASE WHEN relrowsecurity THEN 'ENABLE' ELSE 'DISABLE' END,
           'row_security_of_owner', CASE WHEN relforcerowsecurity THEN 'FORCE' ELSE 'NO FORCE' END,
           'partitioned', CASE relkind WHEN 'p' THEN pg_get_partkeydef(oid) END) AS facts,
       ARRAY[
           format('%s/%s/0', 'pg_class'::regclass::oid, oid), format('%s/%s/0', 'pg_type'::regclass::oid, reltype),
           format('%s/%s/0', 'pg_type'::regclass::oid, (SELECT typarray FROM pg_type WHERE pg_type.oid = reltype))] AS addresses
FROM own WHERE kind = 'Table'
