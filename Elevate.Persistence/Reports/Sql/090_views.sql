-- The analytic views: how old they are, and how their last refresh went.
SELECT view.name, round(extract(epoch FROM clock_timestamp() - view.refreshed_at)::numeric, 0) AS age_seconds, last.finished_at AS last_refresh,
    last.duration_ms, last.row_count AS rows, last.success AS succeeded, last.error
FROM analytic_views view
LEFT JOIN LATERAL (SELECT * FROM view_refresh_log WHERE view_name = view.name ORDER BY started_at DESC LIMIT 1) last ON true
ORDER BY view.position
