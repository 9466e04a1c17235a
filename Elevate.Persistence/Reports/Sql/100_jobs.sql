-- The background jobs: when each last went well, and what it has to say.
SELECT name, succeeded_at, due_at, runs, failures, findings, coalesce(error, summary) AS says
FROM job_runs ORDER BY name
