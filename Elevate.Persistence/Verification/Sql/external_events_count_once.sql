-- One event brings at most one entry of the ledger. Nothing is counted where a valid unique index vouches for it.
SELECT format('%s entries of the event of entry %s', count(*), min(id::text))
FROM points_ledger
WHERE NOT EXISTS (
    SELECT FROM pg_index i
    JOIN pg_attribute key ON key.attrelid = i.indrelid AND key.attname = 'external_event_id'
    WHERE i.indrelid = 'points_ledger'::regclass AND i.indisunique AND i.indisvalid AND i.indpred IS NULL
        AND i.indnkeyatts = 1 AND i.indkey[0] = key.attnum)
GROUP BY external_event_id HAVING count(*) > 1
