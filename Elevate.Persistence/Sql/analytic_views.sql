-- Analytics for readers that can do with a state of minutes ago. All of it comes from the ledger and the submissions, never from standings,
-- so that the two check each other. The ledger and the submissions are each summed up alone and then joined one to one: joined first, every
-- award would count once for each submission.

CREATE VIEW submission_counts AS
SELECT user_id,
       count(*) AS submissions,
       count(*) FILTER (WHERE status = 'APPROVED') AS approved,
       count(*) FILTER (WHERE status = 'PENDING') AS pending,
       count(*) FILTER (WHERE status = 'APPROVED' AND visibility = 'PUBLIC') AS public_approved,
       min(created_at) AS first_at, max(created_at) AS latest_at, max(updated_at) AS latest_change_at
FROM submissions GROUP BY user_id;

CREATE VIEW point_totals AS
SELECT user_id, sum(delta_points) AS points, count(*) AS entries, min(created_at) AS first_at, max(created_at) AS latest_at
FROM points_ledger GROUP BY user_id;

CREATE MATERIALIZED VIEW leaderboard_totals AS
SELECT u.id AS user_id, u.handle, u.name, u.avatar_url, u.school, u.cohort,
       total.points AS total_points,
       coalesce(counts.public_approved, 0) AS public_submissions,
       coalesce(counts.approved, 0) AS total_approved_submissions,
       coalesce(counts.pending, 0) AS pending_submissions,
       greatest(total.latest_at, counts.latest_change_at) AS last_activity_at,
       total.first_at AS first_points_at
FROM point_totals total
JOIN users u ON u.id = total.user_id
LEFT JOIN submission_counts counts ON counts.user_id = u.id
WHERE total.points > 0 AND is_ranked(u.role, u.user_type, u.profile_visibility, u.deleted_at);
CREATE UNIQUE INDEX idx_leaderboard_totals_user_unique ON leaderboard_totals (user_id);

CREATE MATERIALIZED VIEW leaderboard_30d AS
WITH since AS (SELECT utc_midnight((now() AT TIME ZONE 'UTC')::date - 30) AS moment)
SELECT u.id AS user_id, u.handle, u.name, u.avatar_url, u.school, u.cohort,
       total.points AS total_points,
       coalesce(counts.public_approved, 0) AS public_submissions,
       coalesce(counts.approved, 0) AS total_approved_submissions,
       coalesce(counts.pending, 0) AS pending_submissions,
       greatest(total.latest_at, counts.latest_change_at) AS last_activity_at
FROM (
    SELECT user_id, sum(delta_points) AS points, max(created_at) AS latest_at
    FROM points_ledger WHERE created_at >= (SELECT moment FROM since) GROUP BY user_id
) total
JOIN users u ON u.id = total.user_id
LEFT JOIN (
    SELECT user_id,
           count(*) FILTER (WHERE status = 'APPROVED') AS approved,
           count(*) FILTER (WHERE status = 'PENDING') AS pending,
           count(*) FILTER (WHERE status = 'APPROVED' AND visibility = 'PUBLIC') AS public_approved,
           max(updated_at) AS latest_change_at
    FROM submissions WHERE created_at >= (SELECT moment FROM since) GROUP BY user_id
) counts ON counts.user_id = u.id
WHERE total.points > 0 AND is_ranked(u.role, u.user_type, u.profile_visibility, u.deleted_at);
CREATE UNIQUE INDEX idx_leaderboard_30d_user_unique ON leaderboard_30d (user_id);

-- Every activity, zeros where nothing happened; all submitters, staff and students too.
CREATE MATERIALIZED VIEW activity_metrics AS
SELECT activity.code, activity.name, activity.default_points,
       coalesce(counts.total, 0) AS total_submissions,
       coalesce(counts.pending, 0) AS pending_submissions,
       coalesce(counts.approved, 0) AS approved_submissions,
       coalesce(counts.rejected, 0) AS rejected_submissions,
       coalesce(counts.revoked, 0) AS revoked_submissions,
       coalesce(counts.public_approved, 0) AS public_submissions,
       coalesce(points.total, 0) AS total_points_awarded,
       coalesce(points.positive, 0) AS positive_points_awarded,
       coalesce(points.negative, 0) AS negative_points_awarded,
       coalesce(points.average, 0) AS avg_points_per_entry,
       counts.first_at AS first_submission_at,
       counts.latest_at AS latest_submission_at,
       coalesce(counts.participants, 0) AS unique_participants,
       coalesce(counts.approved_participants, 0) AS unique_approved_participants
FROM activities activity
LEFT JOIN (
    SELECT activity_code,
           count(*) AS total,
           count(*) FILTER (WHERE status = 'PENDING') AS pending,
           count(*) FILTER (WHERE status = 'APPROVED') AS approved,
           count(*) FILTER (WHERE status = 'REJECTED') AS rejected,
           count(*) FILTER (WHERE status = 'REVOKED') AS revoked,
           count(*) FILTER (WHERE status = 'APPROVED' AND visibility = 'PUBLIC') AS public_approved,
           count(DISTINCT user_id) AS participants,
           count(DISTINCT user_id) FILTER (WHERE status = 'APPROVED') AS approved_participants,
           min(created_at) AS first_at, max(created_at) AS latest_at
    FROM submissions GROUP BY activity_code
) counts ON counts.activity_code = activity.code
LEFT JOIN (
    SELECT activity_code, sum(delta_points) AS total,
           sum(delta_points) FILTER (WHERE delta_points > 0) AS positive,
           sum(delta_points) FILTER (WHERE delta_points < 0) AS negative,
           round(avg(delta_points), 2) AS average
    FROM points_ledger GROUP BY activity_code
) points ON points.activity_code = activity.code;
CREATE UNIQUE INDEX idx_activity_metrics_code_unique ON activity_metrics (code);

-- One row a participant, with the group names that cohort_metrics and school_metrics use.
CREATE VIEW participant_metrics AS
SELECT u.id AS user_id,
       coalesce(nullif(btrim(u.cohort), ''), 'Unassigned') AS cohort,
       coalesce(nullif(btrim(u.school), ''), 'Unassigned') AS school,
       coalesce(total.points, 0) AS points,
       total.user_id IS NOT NULL AS has_points,
       counts.user_id IS NOT NULL AS has_submissions,
       coalesce(counts.submissions, 0) AS submissions,
       coalesce(counts.approved, 0) AS approved,
       coalesce(counts.pending, 0) AS pending,
       coalesce(counts.public_approved, 0) AS public_approved,
       counts.first_at, counts.latest_at
FROM users u
LEFT JOIN point_totals total ON total.user_id = u.id
LEFT JOIN submission_counts counts ON counts.user_id = u.id
WHERE u.role = 'PARTICIPANT';

CREATE MATERIALIZED VIEW cohort_metrics AS
SELECT cohort,
       count(*) AS total_participants,
       count(*) FILTER (WHERE has_points) AS participants_with_points,
       count(*) FILTER (WHERE has_submissions) AS participants_with_submissions,
       sum(points) AS total_points,
       round(sum(points) / count(*), 2) AS avg_points_per_participant,
       greatest(max(points), 0) AS max_points_in_cohort,
       sum(submissions) AS total_submissions,
       sum(approved) AS approved_submissions,
       sum(pending) AS pending_submissions,
       sum(public_approved) AS public_submissions,
       min(first_at) AS first_activity_at,
       max(latest_at) AS latest_activity_at
FROM participant_metrics GROUP BY cohort;
CREATE UNIQUE INDEX idx_cohort_metrics_cohort_unique ON cohort_metrics (cohort);

CREATE MATERIALIZED VIEW school_metrics AS
SELECT school,
       count(*) AS total_participants,
       count(*) FILTER (WHERE has_points) AS participants_with_points,
       count(*) FILTER (WHERE has_submissions) AS participants_with_submissions,
       sum(points) AS total_points,
       round(sum(points) / count(*), 2) AS avg_points_per_participant,
       greatest(max(points), 0) AS max_points_in_school,
       sum(submissions) AS total_submissions,
       sum(approved) AS approved_submissions,
       sum(pending) AS pending_submissions,
       sum(public_approved) AS public_submissions,
       count(DISTINCT cohort) FILTER (WHERE cohort <> 'Unassigned') AS cohort_count,
       min(first_at) AS first_activity_at,
       max(latest_at) AS latest_activity_at
FROM participant_metrics GROUP BY school;
CREATE UNIQUE INDEX idx_school_metrics_school_unique ON school_metrics (school);

-- What happened on each UTC day in each activity, since the beginning; days and activities without anything are absent. Submissions count on
-- the day they were handed in, with the status they have now.
CREATE MATERIALIZED VIEW daily_activity AS
SELECT day, activity_code,
       sum(points) AS points_awarded, sum(entries) AS point_entries, sum(point_users) AS unique_point_users,
       sum(submissions) AS submissions_created, sum(approved) AS submissions_approved, sum(rejected) AS submissions_rejected,
       sum(submitters) AS unique_submitters
FROM (
    SELECT (created_at AT TIME ZONE 'UTC')::date AS day, activity_code,
           sum(delta_points) AS points, count(*) AS entries, count(DISTINCT user_id) AS point_users,
           0 AS submissions, 0 AS approved, 0 AS rejected, 0 AS submitters
    FROM points_ledger GROUP BY 1, 2
    UNION ALL
    SELECT (created_at AT TIME ZONE 'UTC')::date, activity_code, 0, 0, 0,
           count(*), count(*) FILTER (WHERE status = 'APPROVED'), count(*) FILTER (WHERE status = 'REJECTED'), count(DISTINCT user_id)
    FROM submissions GROUP BY 1, 2
) happened
GROUP BY day, activity_code;
CREATE UNIQUE INDEX idx_daily_activity_unique ON daily_activity (day, activity_code);

-- The last 91 days without gaps.
CREATE MATERIALIZED VIEW time_series_metrics AS
WITH today AS (SELECT (now() AT TIME ZONE 'UTC')::date AS day)
SELECT grid.date, grid.activity_code, grid.activity_name,
       coalesce(happened.points_awarded, 0) AS points_awarded,
       coalesce(happened.point_entries, 0) AS point_entries,
       coalesce(happened.unique_point_users, 0) AS unique_point_users,
       coalesce(happened.submissions_created, 0) AS submissions_created,
       coalesce(happened.submissions_approved, 0) AS submissions_approved,
       coalesce(happened.submissions_rejected, 0) AS submissions_rejected,
       coalesce(happened.unique_submitters, 0) AS unique_submitters,
       sum(coalesce(happened.points_awarded, 0)) OVER so_far AS cumulative_points,
       sum(coalesce(happened.submissions_created, 0)) OVER so_far AS cumulative_submissions
FROM (
    SELECT (today.day - back) AS date, activity.code AS activity_code, activity.name AS activity_name
    FROM today CROSS JOIN generate_series(0, 90) AS back CROSS JOIN activities activity
) grid
LEFT JOIN daily_activity happened ON happened.day = grid.date AND happened.activity_code = grid.activity_code
WINDOW so_far AS (PARTITION BY grid.activity_code ORDER BY grid.date);
CREATE UNIQUE INDEX idx_time_series_metrics_unique ON time_series_metrics (date, activity_code);

-- One row. Learners, reach, stories and credentials are the public counters of the home page: educators only.
CREATE MATERIALIZED VIEW platform_stats_overview AS
SELECT 1 AS id,
       (SELECT count(*) FROM users WHERE user_type = 'EDUCATOR' AND deleted_at IS NULL) AS total_educators,
       (SELECT count(*) FROM users WHERE role = 'PARTICIPANT' AND deleted_at IS NULL) AS total_participants,
       counts.active_educators, counts.total_submissions, counts.approved_submissions, counts.pending_submissions, counts.rejected_submissions,
       points.total_points_awarded, points.avg_points_per_award,
       (SELECT count(*) FROM badges) AS total_badges_available,
       (SELECT count(*) FROM earned_badges) AS total_badges_earned,
       (SELECT count(DISTINCT user_id) FROM earned_badges) AS users_with_badges,
       (
           SELECT jsonb_object_agg(activity.code, jsonb_build_object('total', coalesce(counted.total, 0), 'approved', coalesce(counted.approved, 0),
               'pending', coalesce(counted.pending, 0), 'rejected', coalesce(counted.rejected, 0)))
           FROM activities activity
           LEFT JOIN (
               SELECT activity_code, count(*) AS total, count(*) FILTER (WHERE status = 'APPROVED') AS approved,
                      count(*) FILTER (WHERE status = 'PENDING') AS pending, count(*) FILTER (WHERE status = 'REJECTED') AS rejected
               FROM submissions GROUP BY activity_code
           ) counted ON counted.activity_code = activity.code
       ) AS activity_breakdown,
       (
           SELECT count(DISTINCT learned.user_id) FROM learn_tag_grants learned
           JOIN users u ON u.id = learned.user_id AND u.user_type = 'EDUCATOR'
       ) AS educators_learning,
       (
           SELECT count(*) FROM learn_tag_grants learned JOIN users u ON u.id = learned.user_id AND u.user_type = 'EDUCATOR'
       ) AS micro_credentials,
       counts.people_reached, counts.stories_shared,
       0::bigint AS mce_certified
FROM (
    SELECT count(DISTINCT s.user_id) FILTER (WHERE u.user_type = 'EDUCATOR') AS active_educators,
           count(*) AS total_submissions,
           count(*) FILTER (WHERE s.status = 'APPROVED') AS approved_submissions,
           count(*) FILTER (WHERE s.status = 'PENDING') AS pending_submissions,
           count(*) FILTER (WHERE s.status = 'REJECTED') AS rejected_submissions,
           coalesce(sum((s.payload ->> 'peers_trained')::int + (s.payload ->> 'students_trained')::int)
               FILTER (WHERE s.activity_code = 'AMPLIFY' AND s.status = 'APPROVED' AND u.user_type = 'EDUCATOR'), 0) AS people_reached,
           count(*) FILTER (WHERE s.activity_code = 'PRESENT' AND s.status = 'APPROVED' AND u.user_type = 'EDUCATOR') AS stories_shared
    FROM submissions s JOIN users u ON u.id = s.user_id
) counts
CROSS JOIN (
    SELECT coalesce(sum(delta_points), 0) AS total_points_awarded,
           coalesce(round(avg(delta_points) FILTER (WHERE delta_points > 0), 2), 0) AS avg_points_per_award
    FROM points_ledger
) points;
CREATE UNIQUE INDEX idx_platform_stats_overview_unique ON platform_stats_overview (id);

-- Twelve calendar months, this one included.
CREATE MATERIALIZED VIEW monthly_growth_stats AS
WITH months AS (
    SELECT (date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => back))::date AS month FROM generate_series(0, 11) AS back
), educators AS (
    SELECT date_trunc('month', created_at AT TIME ZONE 'UTC')::date AS month, count(*) AS joined
    FROM users WHERE user_type = 'EDUCATOR' GROUP BY 1
), handed_in AS (
    SELECT date_trunc('month', created_at AT TIME ZONE 'UTC')::date AS month, count(*) AS total, count(*) FILTER (WHERE status = 'APPROVED') AS approved
    FROM submissions GROUP BY 1
), awarded AS (
    SELECT date_trunc('month', created_at AT TIME ZONE 'UTC')::date AS month, sum(delta_points) AS points FROM points_ledger GROUP BY 1
)
SELECT months.month, to_char(months.month, 'YYYY-MM') AS month_key, to_char(months.month, 'Mon YYYY') AS month_label,
       coalesce(educators.joined, 0) AS new_educators,
       coalesce(handed_in.total, 0) AS new_submissions,
       coalesce(handed_in.approved, 0) AS approved_submissions,
       coalesce(awarded.points, 0) AS points_awarded,
       sum(coalesce(educators.joined, 0)) OVER so_far AS cumulative_educators,
       sum(coalesce(handed_in.total, 0)) OVER so_far AS cumulative_submissions
FROM months
LEFT JOIN educators USING (month)
LEFT JOIN handed_in USING (month)
LEFT JOIN awarded USING (month)
WINDOW so_far AS (ORDER BY months.month);
CREATE UNIQUE INDEX idx_monthly_growth_stats_unique ON monthly_growth_stats (month);
