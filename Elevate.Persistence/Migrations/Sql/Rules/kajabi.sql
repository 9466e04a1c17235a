-- Tags of the learning platform are compared trimmed and in lower case.

ALTER TABLE learn_tag_grants
    DROP CONSTRAINT IF EXISTS chk_learn_tag_grants_normalised,
    ADD CONSTRAINT chk_learn_tag_grants_normalised CHECK (length(tag_name) > 0 AND tag_name = lower(trimmed(tag_name))) NOT VALID;

ALTER TABLE kajabi_events
    DROP CONSTRAINT IF EXISTS chk_kajabi_events_normalised,
    ADD CONSTRAINT chk_kajabi_events_normalised CHECK (length(event_id) > 0 AND tag_name_norm = lower(trimmed(tag_name_norm))) NOT VALID;
