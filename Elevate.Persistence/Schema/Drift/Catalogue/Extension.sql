SELECT quote_ident(extname) AS name, quote_ident(extname) AS identifier, NULL AS parent_kind, NULL AS parent_name,
       '{}'::jsonb AS facts, ARRAY[format('%s/%s/0', 'pg_extension'::regclass::oid, oid)] AS addresses
FROM pg_extension WHERE extname <> 'plpgsql'
