-- One row a privilege and a role, whoever granted it. What owners may do with what is theirs goes without saying, and who may use the schema at
-- all is a matter of the server's version and its administrator. The defaults stand here as if they had been granted.
, access AS (
    SELECT CASE c.relkind WHEN 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END || quote_ident(c.relname) AS target, '' AS columns,
           CASE c.relkind WHEN 'S' THEN 'Sequence' WHEN 'v' THEN 'View' WHEN 'm' THEN 'MaterializedView' ELSE 'Table' END AS parent_kind,
           quote_ident(c.relname) AS parent_name, c.relowner AS owner,
           coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char", c.relowner)) AS acl
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND (c.relkind = 'S' OR c.oid IN (SELECT oid FROM own))
        AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
    UNION ALL
    SELECT 'TABLE ' || own.name, format(' (%I)', attname), CASE own.kind WHEN 'Table' THEN 'Column' ELSE own.kind END,
           CASE own.kind WHEN 'Table' THEN format('%s.%I', own.name, attname) ELSE own.name END, relowner, attacl
    FROM own JOIN pg_attribute ON attrelid = own.oid AND attnum > 0 AND NOT attisdropped
    WHERE attacl IS NOT NULL
    UNION ALL
    SELECT 'ROUTINE ' || oid::regprocedure, '', 'Function', oid::regprocedure::text, proowner, coalesce(proacl, acldefault('f', proowner))
    FROM pg_proc p
    WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e')
    UNION ALL
    SELECT 'TYPE ' || quote_ident(typname), '', 'Enum', quote_ident(typname), typowner, coalesce(typacl, acldefault('T', typowner))
    FROM pg_type t
    WHERE typnamespace = 'public'::regnamespace AND typtype = 'e'
        AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_type'::regclass AND objid = t.oid AND deptype = 'e')
    UNION ALL
    SELECT 'SCHEMA public', '', NULL, NULL, nspowner, nspacl FROM pg_namespace WHERE nspname = 'public' AND nspacl IS NOT NULL
), given AS (
    SELECT target, columns, parent_kind, parent_name, privilege_type || columns AS privilege,
           CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS role, bool_or(is_grantable) AS is_grantable
    FROM access CROSS JOIN LATERAL aclexplode(acl)
    WHERE grantee <> owner AND (grantee <> 0 OR target <> 'SCHEMA public')
    GROUP BY target, columns, parent_kind, parent_name, privilege_type, grantee
)
SELECT format('%s ON %s TO %s', privilege, target, role) AS name, role AS identifier, parent_kind, parent_name,
       jsonb_build_object(
           'grant', format('GRANT %s ON %s TO %s', privilege, target, role),
           'revoke', format('REVOKE %s ON %s FROM %s', privilege, target, role),
           'grantable', CASE WHEN is_grantable THEN 'true' END) AS facts,
       '{}'::text[] AS addresses
FROM given
