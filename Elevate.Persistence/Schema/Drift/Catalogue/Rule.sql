-- What makes a view a view is one as well, which the view tells.
SELECT format('%s.%I', own.name, rulename) AS name, quote_ident(rulename) AS identifier, own.kind AS parent_kind, own.name AS parent_name,
       jsonb_build_object(
           'definition', pg_get_ruledef(r.oid),
           'state', CASE ev_enabled WHEN 'O' THEN 'ENABLE' WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' ELSE 'ENABLE ALWAYS' END) AS facts,
       ARRAY[format('%s/%s/0', 'pg_rewrite'::regclass::oid, r.oid)] AS addresses
FROM own JOIN pg_rewrite r ON ev_class = own.oid
WHERE rulename <> '_RETURN'
