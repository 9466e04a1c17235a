-- A submission has at most five attachments.
SELECT format('submission %s: %s attachments', submission_id, count(*))
FROM submission_attachments GROUP BY submission_id HAVING count(*) > 5
