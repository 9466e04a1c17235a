-- Aggregates have no definition that could be read back.
SELECT oid::regprocedure::text AS name, oid::regprocedure::text AS identifier, NULL AS parent_kind, NULL AS parent_name,
       jsonb_build_object(
           'definition', pg_get_functiondef(oid),
           'signature', concat_ws(' ', prokind, pg_get_function_arguments(oid), pg_get_function_result(oid))) AS facts,
       ARRAY[format('%s/%s/0', 'pg_proc'::regclass::oid, oid)] AS addresses
FROM pg_proc p
WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
