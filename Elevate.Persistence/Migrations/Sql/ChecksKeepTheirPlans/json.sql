-- In PL/pgSQL, which keeps its plans: a SQL function that another one calls is planned anew at every call.
CREATE OR REPLACE FUNCTION is_text_list(value jsonb, fewest integer, most integer, longest integer) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'array' OR jsonb_array_length(value) NOT BETWEEN fewest AND most THEN
        RETURN false;
    END IF;
    FOR place IN 0 .. jsonb_array_length(value) - 1 LOOP
        IF NOT public.is_text(value -> place, 1, longest) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;

-- A day written YYYY-MM-DD; null where it is none. make_date would raise, so the parts are looked at before.
CREATE OR REPLACE FUNCTION json_day(value jsonb) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
DECLARE
    written text := value #>> '{}';
    year integer;
    month integer;
    day integer;
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'string' OR translate(written, '123456789', '000000000') <> '0000-00-00' THEN
        RETURN NULL;
    END IF;
    year := left(written, 4)::integer;
    month := substr(written, 6, 2)::integer;
    day := right(written, 2)::integer;
    IF year = 0 OR month NOT BETWEEN 1 AND 12 OR day NOT BETWEEN 1 AND (CASE
            WHEN month IN (4, 6, 9, 11) THEN 30
            WHEN month <> 2 THEN 31
            WHEN year % 4 = 0 AND (year % 100 <> 0 OR year % 400 = 0) THEN 29
            ELSE 28 END) THEN
        RETURN NULL;
    END IF;
    RETURN make_date(year, month, day);
END
$$;

-- A moment written as a day (midnight UTC) or as an ISO 8601 time with its offset; null where it is none.
CREATE OR REPLACE FUNCTION json_instant(value jsonb) RETURNS timestamptz
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
DECLARE
    written text := value #>> '{}';
    time_of_day text;
    moment timestamp;
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'string' THEN
        RETURN NULL;
    END IF;
    moment := public.json_day(to_jsonb(left(written, 10)));
    IF moment IS NULL THEN
        RETURN NULL;
    END IF;
    IF length(written) > 10 THEN
        IF substr(written, 11) !~ '^T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]{1,9})?)?(?:Z|[+-](?:0[0-9]|1[0-4]):[0-5][0-9])$' THEN
            RETURN NULL;
        END IF;
        IF right(written, 1) = 'Z' THEN
            time_of_day := left(substr(written, 12), -1);
        ELSE
            time_of_day := left(substr(written, 12), -6);
            moment := moment - right(written, 6)::interval;
        END IF;
        moment := moment + make_time(
            left(time_of_day, 2)::integer, substr(time_of_day, 4, 2)::integer, coalesce(nullif(substr(time_of_day, 7), ''), '0')::double precision);
        -- An offset can lead out of the years that have four digits.
        IF moment < '0001-01-01' OR moment >= '10000-01-01' THEN
            RETURN NULL;
        END IF;
    END IF;
    RETURN moment AT TIME ZONE 'UTC';
END
$$;

-- evidence/{user}/{ACTIVITY}/{milliseconds}-{8 hexadecimal digits}.{extension}
-- Lengths are measured apart: a regular expression that counts takes twice the time.
CREATE OR REPLACE FUNCTION is_storage_path(path text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(
        length(path) <= 500
            AND path ~ '^evidence/[A-Za-z0-9_-]+/[A-Z]+/[0-9]+-[0-9a-f]+\.[A-Za-z0-9]+$'
            AND length(split_part(split_part(path, '/', 4), '-', 1)) <= 15
            AND length(split_part(split_part(path, '.', 1), '-', -1)) = 8
            AND length(split_part(path, '.', 2)) <= 10,
        false);

CREATE OR REPLACE FUNCTION are_storage_paths(value jsonb, fewest integer, most integer) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'array' OR jsonb_array_length(value) NOT BETWEEN fewest AND most THEN
        RETURN false;
    END IF;
    FOR place IN 0 .. jsonb_array_length(value) - 1 LOOP
        -- What is no text is written otherwise than any path.
        IF NOT public.is_storage_path(value ->> place) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;
