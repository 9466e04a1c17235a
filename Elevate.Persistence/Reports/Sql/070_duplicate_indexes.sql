-- Indexes with the same columns, order and condition as another one: each of them costs every write.
SELECT one.indrelid::regclass::text AS "table", one.indexrelid::regclass::text AS index, other.indexrelid::regclass::text AS same_as
FROM pg_index one
JOIN pg_index other ON other.indrelid = one.indrelid AND other.indexrelid < one.indexrelid AND other.indkey::text = one.indkey::text
    AND other.indclass::text = one.indclass::text AND other.indoption::text = one.indoption::text AND other.indcollation::text = one.indcollation::text
    AND pg_get_expr(other.indpred, other.indrelid) IS NOT DISTINCT FROM pg_get_expr(one.indpred, one.indrelid)
    AND pg_get_expr(other.indexprs, other.indrelid) IS NOT DISTINCT FROM pg_get_expr(one.indexprs, one.indrelid)
JOIN pg_class class ON class.oid = one.indrelid AND class.relnamespace = 'public'::regnamespace
ORDER BY 1, 2
