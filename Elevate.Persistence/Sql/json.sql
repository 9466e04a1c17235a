-- Reading JSON without trusting it. What a CHECK calls is immutable and names its parts with their schema.

-- Without the characters that count as white space in Unicode, at both ends.
CREATE OR REPLACE FUNCTION trimmed(value text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN btrim(value, U&' \0009\000A\000B\000C\000D\0085\00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\2028\2029\202F\205F\3000');

CREATE OR REPLACE FUNCTION is_text(value jsonb, shortest integer, longest integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(
        jsonb_typeof(value) = 'string'
            AND length(public.trimmed(value #>> '{}')) >= shortest
            AND length(value #>> '{}') <= longest,
        false);

CREATE OR REPLACE FUNCTION is_absent_or_text(value jsonb, longest integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN value IS NULL OR public.is_text(value, 1, longest);

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

CREATE OR REPLACE FUNCTION is_whole_number(value jsonb, smallest integer, largest integer) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN jsonb_typeof(value) = 'number' AND value #>> '{}' ~ '^[0-9]{1,9}$'
        THEN (value #>> '{}')::integer BETWEEN smallest AND largest
        ELSE false END;

CREATE OR REPLACE FUNCTION has_only_keys(value jsonb, keys text[]) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN jsonb_typeof(value) = 'object' THEN value - keys = '{}'::jsonb ELSE false END;

-- A day written YYYY-MM-DD; null where it is none.
CREATE OR REPLACE FUNCTION json_day(value jsonb) RETURNS date
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
DECLARE
    part text[];
    first_of_month date;
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'string' THEN
        RETURN NULL;
    END IF;
    part := regexp_match(value #>> '{}', '^([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$');
    IF part IS NULL OR part[1] = '0000' THEN
        RETURN NULL;
    END IF;
    first_of_month := make_date(part[1]::integer, part[2]::integer, 1);
    IF part[3]::integer > extract(day FROM first_of_month + interval '1 month' - interval '1 day') THEN
        RETURN NULL;
    END IF;
    RETURN first_of_month + part[3]::integer - 1;
END
$$;

-- A moment written as a day (midnight UTC) or as an ISO 8601 time with its offset; null where it is none.
CREATE OR REPLACE FUNCTION json_instant(value jsonb) RETURNS timestamptz
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
DECLARE
    part text[];
    written timestamp;
BEGIN
    IF value IS NULL OR jsonb_typeof(value) <> 'string' THEN
        RETURN NULL;
    END IF;
    part := regexp_match(value #>> '{}',
        '^([0-9-]{10})(?:T([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9](?:\.[0-9]{1,9})?))?(?:Z|([+-])(0[0-9]|1[0-4]):([0-5][0-9])))?$');
    written := public.json_day(to_jsonb(part[1]));
    IF written IS NULL THEN
        RETURN NULL;
    END IF;
    IF part[2] IS NOT NULL THEN
        written := written + make_time(part[2]::integer, part[3]::integer, coalesce(part[4], '0')::double precision);
    END IF;
    IF part[5] IS NOT NULL THEN
        written := written - (part[5] || part[6] || ':' || part[7])::interval;
    END IF;
    -- An offset can lead out of the years that have four digits.
    IF written < '0001-01-01' OR written >= '10000-01-01' THEN
        RETURN NULL;
    END IF;
    RETURN written AT TIME ZONE 'UTC';
END
$$;

-- evidence/{user}/{ACTIVITY}/{milliseconds}-{8 hexadecimal digits}.{extension}
CREATE OR REPLACE FUNCTION is_storage_path(path text) RETURNS boolean
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(
        length(path) <= 500
            AND path ~ '^evidence/[A-Za-z0-9_-]+/[A-Z]+/[0-9]{1,15}-[0-9a-f]{8}\.[A-Za-z0-9]{1,10}$',
        false);

CREATE OR REPLACE FUNCTION are_storage_paths(value jsonb, fewest integer, most integer) RETURNS boolean
    LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT public.is_text_list(value, fewest, most, 500) THEN
        RETURN false;
    END IF;
    FOR place IN 0 .. jsonb_array_length(value) - 1 LOOP
        IF NOT public.is_storage_path(value ->> place) THEN
            RETURN false;
        END IF;
    END LOOP;
    RETURN true;
END
$$;
