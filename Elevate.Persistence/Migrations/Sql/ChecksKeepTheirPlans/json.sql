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
