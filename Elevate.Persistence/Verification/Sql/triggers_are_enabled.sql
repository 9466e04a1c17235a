-- Every trigger is on, and what keeps the ledger and the audit log append-only is on for replication too.
SELECT format('%s on %s', tgname, tgrelid::regclass)
FROM pg_trigger
JOIN pg_class c ON c.oid = tgrelid AND c.relnamespace = 'public'::regnamespace
WHERE tgenabled NOT IN ('O', 'A')
    OR tgname IN ('ledger_is_append_only', 'audit_log_is_append_only') AND tgenabled <> 'A'
