, given AS (
    SELECT concat('ALTER DEFAULT PRIVILEGES FOR ROLE ', defaclrole::regrole, CASE WHEN defaclnamespace <> 0 THEN ' IN SCHEMA public' END) AS start,
           CASE defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'ROUTINES' WHEN 'T' THEN 'TYPES' ELSE 'SCHEMAS' END AS target,
           privilege_type AS privilege, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS role, bool_or(is_grantable) AS is_grantable
    FROM pg_default_acl CROSS JOIN LATERAL aclexplode(defaclacl)
    WHERE defaclnamespace IN (0, 'public'::regnamespace) AND defaclobjtype IN ('r', 'S', 'f', 'T', 'n')
        AND grantee <> defaclrole AND (grantee <> 0 OR defaclnamespace <> 0)
    GROUP BY defaclrole, defaclnamespace, defaclobjtype, privilege_type, grantee
)
SELECT format('%s ON %s TO %s (%s)', privilege, target, role, substr(start, 26)) AS name, role AS identifier, NULL AS parent_kind, NULL AS parent_name,
       jsonb_build_object(
           'grant', format('%s GRANT %s ON %s TO %s', start, privilege, target, role),
           'revoke', format('%s REVOKE %s ON %s FROM %s', start, privilege, target, role),
           'grantable', CASE WHEN is_grantable THEN 'true' END) AS facts,
       '{}'::text[] AS addresses
FROM given
