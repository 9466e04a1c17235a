-- What the app may do: read everything, write what it writes, own nothing. app.role names its role. Tables that later migrations make are left out
-- until they have made them, and can be read meanwhile.
DO $$
DECLARE
    app text := current_setting('app.role');
    given record;
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), app);
    EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', app);
    EXECUTE format('REVOKE ALL ON ALL TABLES IN SCHEMA public FROM %I', app);
    EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA public TO %I', app);
    EXECUTE format('ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO %I', app);
    EXECUTE format('GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO %I', app);

    FOR given IN SELECT * FROM (VALUES
        -- Rows that are written once.
        ('INSERT', 'points_ledger'),
        ('INSERT', 'audit_log'),
        -- What people hand in and earn.
        ('INSERT, UPDATE, DELETE', 'submissions'),
        ('INSERT, DELETE', 'submission_attachments'),
        ('INSERT, DELETE', 'evidence_paths'),
        ('INSERT, DELETE', 'earned_badges'),
        -- Decisions lock the row of the user, which takes the right to change one column.
        ('UPDATE (version)', 'users'),
        -- What follows from these, and is kept by triggers and jobs.
        ('INSERT, UPDATE, DELETE', 'standings'),
        ('INSERT, UPDATE, DELETE', 'standing_changes'),
        ('INSERT, UPDATE, DELETE', 'board_scores'),
        ('UPDATE', 'board_versions'),
        ('UPDATE', 'board_windows'),
        ('INSERT, UPDATE', 'job_runs'),
        ('INSERT, UPDATE, DELETE', 'rule_refusals'),
        ('INSERT, UPDATE, DELETE', 'outbox_messages'),
        ('INSERT, UPDATE, DELETE', 'idempotency_keys')) AS rights (privileges, target)
        WHERE to_regclass(target) IS NOT NULL
    LOOP
        EXECUTE format('GRANT %s ON %I TO %I', given.privileges, given.target, app);
    END LOOP;
END
$$;
