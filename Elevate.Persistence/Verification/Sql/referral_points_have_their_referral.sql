-- Points for a referral stand beside the sign-up that brought them.
SELECT format('ledger entry %s', entry.id)
FROM points_ledger entry
WHERE entry.external_source = 'referral' AND entry.reverses_entry_id IS NULL
    AND NOT EXISTS (
        SELECT FROM referral_events event
        WHERE event.referrer_user_id = entry.user_id AND event.event_type = 'SIGNUP'
            AND event.referee_user_id = substring(entry.external_event_id FROM '^referral:signup:(.*)$'))
