-- Begins every query of the catalogue: the tables and views that are the programme's own, neither an extension's nor the migrations' books.
WITH own AS (
    SELECT c.*, quote_ident(c.relname) AS name,
           CASE c.relkind WHEN 'v' THEN 'View' WHEN 'm' THEN 'MaterializedView' ELSE 'Table' END AS kind
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
        AND c.relname NOT IN ('__EFMigrationsHistory', 'failed_migrations')
        AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = c.oid AND deptype = 'e')
)
