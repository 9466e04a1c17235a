SELECT quote_ident(stxname) AS name, quote_ident(stxname) AS identifier, own.kind AS parent_kind, own.name AS parent_name,
       jsonb_build_object('definition', pg_get_statisticsobjdef(s.oid)) AS facts,
       ARRAY[format('%s/%s/0', 'pg_statistic_ext'::regclass::oid, s.oid)] AS addresses
FROM own JOIN pg_statistic_ext s ON stxrelid = own.oid
WHERE stxnamespace = 'public'::regnamespace
