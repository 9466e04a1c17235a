-- The shape of the evidence of each stage. Keys that a stage does not know are refused, and so is null: what is not given is left out.
-- In PL/pgSQL, which keeps its plans: a CHECK is planned anew for every statement, and SQL functions would be spelled out in it each time.

CREATE OR REPLACE FUNCTION is_learn_evidence(payload jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    RETURN public.has_only_keys(payload, ARRAY['provider', 'course_name', 'completed_at', 'certificate_url', 'certificate_hash'])
        AND coalesce(payload -> 'provider' IN ('"SPL"'::jsonb, '"ILS"'::jsonb), false)
        AND public.is_text(payload -> 'course_name', 2, 255)
        AND public.json_instant(payload -> 'completed_at') IS NOT NULL
        AND (NOT payload ? 'certificate_url'
            OR public.is_text(payload -> 'certificate_url', 1, 2048)
                AND (public.is_storage_path(payload ->> 'certificate_url') OR payload ->> 'certificate_url' ~ '^https?://\S+$'))
        AND (NOT payload ? 'certificate_hash'
            OR public.is_text(payload -> 'certificate_hash', 64, 64) AND payload ->> 'certificate_hash' ~ '^[0-9a-f]{64}$');
END
$$;

CREATE OR REPLACE FUNCTION is_explore_evidence(payload jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    RETURN public.has_only_keys(payload, ARRAY['reflection', 'class_date', 'school', 'evidence_files'])
        AND public.is_text(payload -> 'reflection', 150, 5000)
        AND public.json_day(payload -> 'class_date') IS NOT NULL
        AND public.is_absent_or_text(payload -> 'school', 255)
        AND (NOT payload ? 'evidence_files' OR public.are_storage_paths(payload -> 'evidence_files', 0, 5));
END
$$;

CREATE OR REPLACE FUNCTION is_session_location(location jsonb) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN public.has_only_keys(location, ARRAY['venue', 'city', 'country'])
        AND public.is_absent_or_text(location -> 'venue', 255)
        AND public.is_absent_or_text(location -> 'city', 255)
        AND public.is_absent_or_text(location -> 'country', 255);

CREATE OR REPLACE FUNCTION is_amplify_evidence(payload jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    RETURN public.has_only_keys(payload, ARRAY['peers_trained', 'students_trained', 'session_date', 'session_start_time',
            'duration_minutes', 'location', 'session_title', 'co_facilitators', 'attendance_proof_files', 'evidence_note'])
        AND public.is_whole_number(payload -> 'peers_trained', 0, 50)
        AND public.is_whole_number(payload -> 'students_trained', 0, 200)
        AND NOT (payload -> 'peers_trained' = '0'::jsonb AND payload -> 'students_trained' = '0'::jsonb)
        AND public.json_day(payload -> 'session_date') IS NOT NULL
        AND (NOT payload ? 'session_start_time'
            OR public.is_text(payload -> 'session_start_time', 5, 5)
                AND payload ->> 'session_start_time' ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
        AND (NOT payload ? 'duration_minutes' OR public.is_whole_number(payload -> 'duration_minutes', 0, 1440))
        AND (NOT payload ? 'location' OR public.is_session_location(payload -> 'location'))
        AND public.is_absent_or_text(payload -> 'session_title', 255)
        AND (NOT payload ? 'co_facilitators' OR public.is_text_list(payload -> 'co_facilitators', 0, 20, 255))
        AND public.are_storage_paths(payload -> 'attendance_proof_files', 1, 5)
        AND public.is_absent_or_text(payload -> 'evidence_note', 1000);
END
$$;

CREATE OR REPLACE FUNCTION is_present_evidence(payload jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    RETURN public.has_only_keys(payload, ARRAY['linkedin_url', 'caption', 'screenshot_url'])
        AND public.is_text(payload -> 'linkedin_url', 1, 2048)
        AND payload ->> 'linkedin_url' ~* '^https://([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*linkedin\.com([/?#]\S*)?$'
        AND public.is_text(payload -> 'caption', 10, 1000)
        AND (NOT payload ? 'screenshot_url'
            OR public.is_text(payload -> 'screenshot_url', 1, 500) AND public.is_storage_path(payload ->> 'screenshot_url'));
END
$$;

CREATE OR REPLACE FUNCTION is_shine_evidence(payload jsonb) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    RETURN public.has_only_keys(payload, ARRAY['idea_title', 'idea_summary'])
        AND public.is_text(payload -> 'idea_title', 4, 255)
        AND public.is_text(payload -> 'idea_summary', 50, 5000);
END
$$;

-- The storage paths that the evidence itself names.
CREATE OR REPLACE FUNCTION evidence_files(activity_code text, payload jsonb) RETURNS text[]
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
DECLARE
    files jsonb := CASE activity_code
        WHEN 'LEARN' THEN payload -> 'certificate_url'
        WHEN 'EXPLORE' THEN payload -> 'evidence_files'
        WHEN 'AMPLIFY' THEN payload -> 'attendance_proof_files'
        WHEN 'PRESENT' THEN payload -> 'screenshot_url' END;
BEGIN
    IF files IS NULL THEN
        RETURN '{}';
    ELSIF jsonb_typeof(files) = 'array' THEN
        RETURN ARRAY(SELECT jsonb_array_elements_text(files));
    -- A certificate may also be on the web.
    ELSIF starts_with(files #>> '{}', 'evidence/') THEN
        RETURN ARRAY[files #>> '{}'];
    END IF;
    RETURN '{}';
END
$$;

ALTER TABLE submissions
    DROP CONSTRAINT IF EXISTS chk_learn_payload,
    DROP CONSTRAINT IF EXISTS chk_explore_payload,
    DROP CONSTRAINT IF EXISTS chk_amplify_payload,
    DROP CONSTRAINT IF EXISTS chk_present_payload,
    DROP CONSTRAINT IF EXISTS chk_shine_payload,
    ADD CONSTRAINT chk_learn_payload CHECK (activity_code <> 'LEARN' OR is_learn_evidence(payload) IS TRUE) NOT VALID,
    ADD CONSTRAINT chk_explore_payload CHECK (activity_code <> 'EXPLORE' OR is_explore_evidence(payload) IS TRUE) NOT VALID,
    ADD CONSTRAINT chk_amplify_payload CHECK (activity_code <> 'AMPLIFY' OR is_amplify_evidence(payload) IS TRUE) NOT VALID,
    ADD CONSTRAINT chk_present_payload CHECK (activity_code <> 'PRESENT' OR is_present_evidence(payload) IS TRUE) NOT VALID,
    ADD CONSTRAINT chk_shine_payload CHECK (activity_code <> 'SHINE' OR is_shine_evidence(payload) IS TRUE) NOT VALID;

-- What happened cannot lie ahead.
CREATE OR REPLACE FUNCTION evidence_is_not_from_the_future() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    today date := (now() AT TIME ZONE org_timezone())::date;
    field text := CASE NEW.activity_code
        WHEN 'LEARN' THEN 'evidence.learn.completedAt'
        WHEN 'EXPLORE' THEN 'evidence.explore.classDate'
        WHEN 'AMPLIFY' THEN 'evidence.amplify.sessionDate' END;
    is_later boolean := CASE NEW.activity_code
        WHEN 'LEARN' THEN json_instant(NEW.payload -> 'completed_at') > now() + clock_skew()
        WHEN 'EXPLORE' THEN json_day(NEW.payload -> 'class_date') > today
        WHEN 'AMPLIFY' THEN json_day(NEW.payload -> 'session_date') > today END;
BEGIN
    IF is_later THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL001',
            CONSTRAINT = 'evidence_is_not_from_the_future',
            MESSAGE = 'This date is in the future.',
            HINT = json_build_object('field', field)::text;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER evidence_is_not_from_the_future
    BEFORE INSERT OR UPDATE OF payload ON submissions
    FOR EACH ROW EXECUTE FUNCTION evidence_is_not_from_the_future();
