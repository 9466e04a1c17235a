-- Requests that rules refused, in code or in the database, by the code of the error; docs/rules.md tells which rules bear it.
SELECT code, coalesce(sum(refusals) FILTER (WHERE hour > now() - interval '24 hours'), 0)::bigint AS last_24_hours,
    coalesce(sum(refusals) FILTER (WHERE hour > now() - interval '7 days'), 0)::bigint AS last_7_days, sum(refusals)::bigint AS last_90_days
FROM rule_refusals GROUP BY code ORDER BY last_7_days DESC, code
