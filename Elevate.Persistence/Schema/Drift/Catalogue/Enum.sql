SELECT quote_ident(typname) AS name, quote_ident(typname) AS identifier, NULL AS parent_kind, NULL AS parent_name,
       jsonb_build_object('labels', (SELECT jsonb_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = t.oid)::text) AS facts,
       ARRAY[format('%s/%s/0', 'pg_type'::regclass::oid, oid), format('%s/%s/0', 'pg_type'::regclass::oid, typarray)] AS addresses
FROM pg_type t
WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
    AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_type'::regclass AND objid = t.oid AND deptype = 'e')
