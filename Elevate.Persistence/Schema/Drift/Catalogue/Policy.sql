SELECT format('%s.%I', own.name, polname) AS name, quote_ident(polname) AS identifier, own.kind AS parent_kind, own.name AS parent_name,
       jsonb_build_object('definition', concat(
           'AS ', CASE WHEN polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
           ' FOR ', CASE polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END,
           ' TO ', (SELECT string_agg(CASE role WHEN 0 THEN 'PUBLIC' ELSE role::regrole::text END, ', ' ORDER BY role::regrole::text) FROM unnest(polroles) role),
           ' USING (' || pg_get_expr(polqual, polrelid) || ')',
           ' WITH CHECK (' || pg_get_expr(polwithcheck, polrelid) || ')')) AS facts,
       ARRAY[format('%s/%s/0', 'pg_policy'::regclass::oid, p.oid)] AS addresses
FROM own JOIN pg_policy p ON polrelid = own.oid
