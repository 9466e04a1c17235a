SELECT format('%s.%I', own.name, tgname) AS name, quote_ident(tgname) AS identifier, own.kind AS parent_kind, own.name AS parent_name,
       jsonb_build_object(
           'definition', pg_get_triggerdef(t.oid),
           'state', CASE tgenabled WHEN 'O' THEN 'ENABLE' WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END) AS facts,
       ARRAY[format('%s/%s/0', 'pg_trigger'::regclass::oid, t.oid)] AS addresses
FROM own JOIN pg_trigger t ON tgrelid = own.oid
WHERE NOT tgisinternal
