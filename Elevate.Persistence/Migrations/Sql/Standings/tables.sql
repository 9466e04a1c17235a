-- The live boards. Everything here follows from points_ledger and users and can be rebuilt from them (rebuild_standings()).

CREATE TYPE "LeaderboardPeriod" AS ENUM ('ALL_TIME', 'LAST_30_DAYS');

-- One row for each participant and period with at least one award in it.
CREATE TABLE standings (
    user_id     text NOT NULL,
    period      "LeaderboardPeriod" NOT NULL,
    points      bigint NOT NULL,
    rank_key    bigint NOT NULL GENERATED ALWAYS AS (-points) STORED,
    reached_at  timestamptz NOT NULL,
    is_visible  boolean NOT NULL,
    cohort      text,
    school      text,
    CONSTRAINT standings_pkey PRIMARY KEY (user_id, period),
    CONSTRAINT fk_standings_user FOREIGN KEY (user_id) REFERENCES users (id) ON UPDATE CASCADE ON DELETE CASCADE
);
COMMENT ON TABLE standings IS 'Points of a participant in a period, kept by triggers on points_ledger and users.';
COMMENT ON COLUMN standings.reached_at IS 'When the latest award (or correction) that counts was recorded: the earlier of two equal totals ranks higher.';
COMMENT ON COLUMN standings.rank_key IS 'Points turned round: (rank_key, reached_at, user_id) ascends along the board, so that one row comparison finds a place in the index.';
COMMENT ON COLUMN standings.is_visible IS 'Whether the user may be on a board: see is_ranked().';
COMMENT ON COLUMN standings.cohort IS 'Copy of users.cohort, so that a cohort''s board is one index range.';

-- A board is an index range: the whole, a cohort's, a school's, a school's within a cohort. Ids are compared byte by byte, so that a board has
-- the same order under every collation.
CREATE INDEX ix_standings_board ON standings (period, rank_key, reached_at, user_id COLLATE "C")
    WHERE is_visible AND points > 0;
CREATE INDEX ix_standings_cohort_board ON standings (period, cohort, rank_key, reached_at, user_id COLLATE "C")
    WHERE is_visible AND points > 0 AND cohort IS NOT NULL;
CREATE INDEX ix_standings_school_board ON standings (period, school, rank_key, reached_at, user_id COLLATE "C")
    WHERE is_visible AND points > 0 AND school IS NOT NULL;
CREATE INDEX ix_standings_cohort_school_board ON standings (period, cohort, school, rank_key, reached_at, user_id COLLATE "C")
    WHERE is_visible AND points > 0 AND cohort IS NOT NULL AND school IS NOT NULL;

-- Who entered or left which score. Appended by every change of a standing, folded into board_scores later: writers share no row.
CREATE TABLE standing_changes (
    id            bigint GENERATED ALWAYS AS IDENTITY,
    period        "LeaderboardPeriod" NOT NULL,
    cohort        text,
    school        text,
    points        bigint NOT NULL,
    participants  integer NOT NULL,
    CONSTRAINT standing_changes_pkey PRIMARY KEY (id)
);
COMMENT ON COLUMN standing_changes.participants IS '1: one more at this score, -1: one fewer, 0: shown differently (a name, say) at the same place.';

-- How many participants of a board have exactly so many points. With what is still in standing_changes added, it is exact.
CREATE TABLE board_scores (
    period        "LeaderboardPeriod" NOT NULL,
    by_cohort     boolean NOT NULL,
    by_school     boolean NOT NULL,
    cohort        text NOT NULL,
    school        text NOT NULL,
    points        bigint NOT NULL,
    participants  integer NOT NULL,
    CONSTRAINT board_scores_pkey PRIMARY KEY (period, by_cohort, by_school, cohort, school, points)
);
-- Scores that nobody has any more are found, and deleted, through this.
CREATE INDEX ix_board_scores_empty ON board_scores (period) WHERE participants = 0;
COMMENT ON COLUMN board_scores.cohort IS 'The board''s cohort; empty where the board is not a cohort''s (by_cohort is false).';

-- Counts the changes that readers could see; raised by the fold only.
CREATE TABLE board_versions (
    period      "LeaderboardPeriod" NOT NULL,
    version     bigint NOT NULL DEFAULT 0,
    changed_at  timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT board_versions_pkey PRIMARY KEY (period)
);
INSERT INTO board_versions (period) VALUES ('ALL_TIME'), ('LAST_30_DAYS');

-- The first UTC day that still counts for a moving period.
CREATE TABLE board_windows (
    period      "LeaderboardPeriod" NOT NULL,
    floor_date  date NOT NULL,
    CONSTRAINT board_windows_pkey PRIMARY KEY (period)
);
INSERT INTO board_windows (period, floor_date) VALUES ('LAST_30_DAYS', (now() AT TIME ZONE 'UTC')::date - 30);
