-- Nothing was handed in, decided or recorded in the future, and no course, class or session lies ahead.
-- Whichever zone the programme's days are of, none is ahead of UTC by more than 14 hours.
SELECT format('submission %s', id)
FROM submissions
WHERE greatest(created_at, reviewed_at) > now() + clock_skew()
    OR CASE activity_code
        WHEN 'EXPLORE' THEN (payload ->> 'class_date')::date
        WHEN 'AMPLIFY' THEN (payload ->> 'session_date')::date
        WHEN 'LEARN' THEN left(payload ->> 'completed_at', 10)::date - 1 END > (now() AT TIME ZONE 'UTC' + interval '14 hours')::date
UNION ALL
SELECT format('ledger entry %s', id) FROM points_ledger WHERE created_at > now() + clock_skew()
