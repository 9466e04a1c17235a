-- Every constraint holds for the rows that were there before it.
SELECT format('%s on %s', conname, conrelid::regclass)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND NOT convalidated
