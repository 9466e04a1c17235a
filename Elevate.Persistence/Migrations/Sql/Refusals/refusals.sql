-- What rules have refused, by hour. Nodes add up what they counted after the refused transactions are over: a refusal writes nothing itself.
CREATE TABLE rule_refusals (
    hour      timestamptz NOT NULL,
    code      text NOT NULL,
    refusals  bigint NOT NULL,
    CONSTRAINT rule_refusals_pkey PRIMARY KEY (hour, code)
);
COMMENT ON TABLE rule_refusals IS 'How many requests the rules refused within an hour, kept for 90 days.';
COMMENT ON COLUMN rule_refusals.code IS 'The code of the error, as clients see it.';
