-- The paths in use are exactly the files that submissions name, in their evidence or as attachments.
WITH named AS (
    SELECT path, submission_id, true AS is_attachment FROM submission_attachments
    UNION ALL
    SELECT unnest(evidence_files(activity_code, payload)), id, false FROM submissions WHERE activity_code <> 'SHINE'
)
SELECT format('submission %s: a file is %s', coalesce(named.submission_id, kept.submission_id),
    CASE WHEN kept.path IS NULL THEN 'named and not kept' ELSE 'kept and not named' END)
FROM named
FULL JOIN evidence_paths kept ON kept.path = named.path AND kept.submission_id = named.submission_id AND kept.is_attachment = named.is_attachment
WHERE kept.path IS NULL OR named.path IS NULL
