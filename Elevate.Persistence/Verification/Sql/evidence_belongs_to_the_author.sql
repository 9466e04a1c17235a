-- Every file is the author's own, uploaded for the same stage.
SELECT format('submission %s', used.submission_id)
FROM evidence_paths used JOIN submissions owner ON owner.id = used.submission_id
WHERE NOT starts_with(used.path, 'evidence/' || owner.user_id || '/' || owner.activity_code || '/')
