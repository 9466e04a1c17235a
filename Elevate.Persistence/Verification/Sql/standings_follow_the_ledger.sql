-- The live boards have everybody's points, time and place of belonging as the ledger and the accounts say.
SELECT format('standing %s %s: kept %s, expected %s', coalesce(kept.user_id, ledger.user_id), coalesce(kept.period, ledger.period),
    coalesce(kept.points::text, 'nothing'), coalesce(ledger.points::text, 'nothing'))
FROM standings kept
FULL JOIN expected_standings ledger ON ledger.user_id = kept.user_id AND ledger.period = kept.period
WHERE (kept.points, kept.reached_at, kept.is_visible, kept.cohort, kept.school)
    IS DISTINCT FROM (ledger.points, ledger.reached_at, ledger.is_visible, ledger.cohort, ledger.school)
