-- Refreshes views without blocking their readers and logs each, for 30 days. A view that somebody else is refreshing is SKIPPED; one that fails is
-- FAILED, keeps its old rows and does not keep the others from being refreshed. Only the owner of a view may refresh it, so the function is theirs,
-- whoever calls it: the app's role needs no more than that.
-- One refresh runs at a time; with the default of work_mem it would spend most of it on sorting through files.
CREATE OR REPLACE FUNCTION refresh_views(only_leaderboards boolean)
RETURNS TABLE (view_name text, outcome text, duration_ms integer, row_count bigint, error text)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET work_mem = '64MB' AS $$
DECLARE
    candidate record;
    started timestamptz;
BEGIN
    FOR candidate IN
        SELECT name FROM analytic_views WHERE is_leaderboard OR NOT only_leaderboards ORDER BY position
    LOOP
        view_name := candidate.name;
        duration_ms := NULL;
        row_count := NULL;
        error := NULL;
        started := clock_timestamp();

        PERFORM FROM analytic_views WHERE name = candidate.name FOR UPDATE SKIP LOCKED;
        IF NOT FOUND THEN
            outcome := 'SKIPPED';
            RETURN NEXT;
            CONTINUE;
        END IF;

        BEGIN
            EXECUTE format('REFRESH MATERIALIZED VIEW CONCURRENTLY %I', candidate.name);
            EXECUTE format('SELECT count(*) FROM %I', candidate.name) INTO row_count;
            UPDATE analytic_views SET refreshed_at = started WHERE name = candidate.name;
            outcome := 'REFRESHED';
        EXCEPTION WHEN OTHERS THEN
            outcome := 'FAILED';
            error := SQLERRM;
        END;

        duration_ms := (extract(epoch FROM clock_timestamp() - started) * 1000)::integer;
        INSERT INTO view_refresh_log (view_name, started_at, finished_at, duration_ms, row_count, success, error)
        VALUES (candidate.name, started, clock_timestamp(), duration_ms, row_count, outcome = 'REFRESHED', error);
        IF outcome = 'REFRESHED' THEN
            DELETE FROM view_refresh_log AS past WHERE past.view_name = candidate.name AND past.started_at < started - interval '30 days';
        END IF;
        RETURN NEXT;
    END LOOP;
END
$$;
