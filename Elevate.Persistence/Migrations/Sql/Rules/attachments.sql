-- Files: the author's own, for the right stage, each behind one submission only.

ALTER TABLE submission_attachments
    DROP CONSTRAINT IF EXISTS chk_attachment_path_not_empty,
    DROP CONSTRAINT IF EXISTS chk_attachment_path_length,
    DROP CONSTRAINT IF EXISTS chk_attachment_path_format,
    DROP CONSTRAINT IF EXISTS chk_attachment_hash_format,
    ADD CONSTRAINT chk_attachment_path_not_empty CHECK (length(trimmed(path)) > 0) NOT VALID,
    ADD CONSTRAINT chk_attachment_path_length CHECK (length(path) <= 500) NOT VALID,
    ADD CONSTRAINT chk_attachment_path_format CHECK (is_storage_path(path) OR length(trimmed(path)) = 0 OR length(path) > 500) NOT VALID,
    ADD CONSTRAINT chk_attachment_hash_format CHECK (hash IS NULL OR hash ~ '^[0-9a-f]{64}$') NOT VALID;

CREATE OR REPLACE FUNCTION refuse_foreign_evidence(path text, author text, activity text, field text) RETURNS void
    LANGUAGE plpgsql IMMUTABLE SET search_path = public, pg_temp AS
$$
BEGIN
    IF NOT starts_with(path, 'evidence/' || author || '/' || activity || '/') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL009',
            CONSTRAINT = 'evidence_belongs_to_the_author',
            MESSAGE = 'The file is not among those that you uploaded for this activity.',
            HINT = json_build_object('field', field)::text;
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION evidence_belongs_to_the_author() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    path text;
    field text := CASE NEW.activity_code
        WHEN 'LEARN' THEN 'evidence.learn.certificateUrl'
        WHEN 'EXPLORE' THEN 'evidence.explore.evidenceFiles'
        WHEN 'AMPLIFY' THEN 'evidence.amplify.attendanceProofFiles'
        WHEN 'PRESENT' THEN 'evidence.present.screenshotUrl' END;
BEGIN
    FOREACH path IN ARRAY evidence_files(NEW.activity_code, NEW.payload) LOOP
        -- A malformed path is left to the CHECK of its stage.
        IF is_storage_path(path) THEN
            PERFORM refuse_foreign_evidence(path, NEW.user_id, NEW.activity_code, field);
        END IF;
    END LOOP;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER evidence_belongs_to_the_author
    BEFORE INSERT OR UPDATE OF payload ON submissions
    FOR EACH ROW EXECUTE FUNCTION evidence_belongs_to_the_author();

CREATE OR REPLACE FUNCTION attachment_belongs_to_the_author() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    attached_to submissions;
BEGIN
    SELECT * INTO attached_to FROM submissions WHERE id = NEW.submission_id;
    IF FOUND AND is_storage_path(NEW.path) THEN
        PERFORM refuse_foreign_evidence(NEW.path, attached_to.user_id, attached_to.activity_code, 'attachments');
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER evidence_belongs_to_the_author
    BEFORE INSERT ON submission_attachments
    FOR EACH ROW EXECUTE FUNCTION attachment_belongs_to_the_author();

CREATE OR REPLACE FUNCTION attachments_are_immutable() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    attached_to submissions;
BEGIN
    IF TG_OP IN ('UPDATE', 'TRUNCATE') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL008',
            CONSTRAINT = 'attachments_are_immutable',
            MESSAGE = 'An attachment is never changed; remove it and attach another.';
    END IF;

    SELECT * INTO attached_to FROM submissions
    WHERE id = CASE TG_OP WHEN 'DELETE' THEN OLD.submission_id ELSE NEW.submission_id END
    FOR NO KEY UPDATE;
    -- Gone: the submission is being withdrawn and takes its attachments along, or the foreign key refuses.
    IF NOT FOUND THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    IF actor_id() IS DISTINCT FROM attached_to.user_id AND NOT actor_is_system() THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL015',
            CONSTRAINT = 'only_the_author_edits',
            MESSAGE = 'You have no such submission.';
    END IF;
    IF attached_to.status <> 'PENDING' THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL008',
            CONSTRAINT = 'attachments_are_immutable',
            MESSAGE = format('The submission is %s and its attachments stay as they are.', lower(attached_to.status::text)),
            HINT = json_build_object('status', attached_to.status)::text;
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;

CREATE OR REPLACE TRIGGER attachments_are_immutable
    BEFORE INSERT OR UPDATE OR DELETE ON submission_attachments
    FOR EACH ROW EXECUTE FUNCTION attachments_are_immutable();

CREATE OR REPLACE TRIGGER attachments_are_not_emptied
    BEFORE TRUNCATE ON submission_attachments
    FOR EACH STATEMENT EXECUTE FUNCTION attachments_are_immutable();

CREATE OR REPLACE FUNCTION at_most_five_attachments() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    most CONSTANT integer := 5;
    attached integer;
BEGIN
    PERFORM decisions_need_read_committed();
    PERFORM FROM submissions WHERE id = NEW.submission_id FOR NO KEY UPDATE;
    SELECT count(*) INTO attached FROM submission_attachments WHERE submission_id = NEW.submission_id;
    IF attached >= most THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL007',
            CONSTRAINT = 'at_most_five_attachments',
            MESSAGE = format('A submission has at most %s attachments; there are %s.', most, attached + 1),
            HINT = json_build_object('field', 'attachments')::text;
    END IF;
    RETURN NEW;
END
$$;

CREATE OR REPLACE TRIGGER at_most_five_attachments
    BEFORE INSERT ON submission_attachments
    FOR EACH ROW EXECUTE FUNCTION at_most_five_attachments();

-- evidence_paths has the path as its key, so that one place is all a file gets. These triggers keep it.
CREATE OR REPLACE FUNCTION keep_evidence_paths_of_payload() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    named text[] := evidence_files(NEW.activity_code, NEW.payload);
    named_before text[] := '{}';
BEGIN
    IF TG_OP = 'UPDATE' THEN
        named_before := evidence_files(OLD.activity_code, OLD.payload);
        DELETE FROM evidence_paths WHERE submission_id = NEW.id AND NOT is_attachment AND path <> ALL (named);
    END IF;
    -- A file that is named twice is inserted twice, and refused.
    INSERT INTO evidence_paths (path, submission_id, is_attachment)
        SELECT file.path, NEW.id, false FROM unnest(named) WITH ORDINALITY AS file (path, place)
        WHERE file.path <> ALL (named_before) OR file.place > array_position(named, file.path);
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER keep_evidence_paths_of_new_payload
    AFTER INSERT ON submissions
    FOR EACH ROW WHEN (cardinality(evidence_files(NEW.activity_code, NEW.payload)) > 0)
    EXECUTE FUNCTION keep_evidence_paths_of_payload();

CREATE OR REPLACE TRIGGER keep_evidence_paths_of_payload
    AFTER UPDATE OF payload ON submissions
    FOR EACH ROW WHEN (evidence_files(OLD.activity_code, OLD.payload) IS DISTINCT FROM evidence_files(NEW.activity_code, NEW.payload))
    EXECUTE FUNCTION keep_evidence_paths_of_payload();

CREATE OR REPLACE FUNCTION keep_evidence_paths_of_attachments() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM evidence_paths WHERE path = OLD.path AND is_attachment;
    ELSE
        INSERT INTO evidence_paths (path, submission_id, is_attachment) VALUES (NEW.path, NEW.submission_id, true);
    END IF;
    RETURN NULL;
END
$$;

CREATE OR REPLACE TRIGGER keep_evidence_paths_of_attachments
    AFTER INSERT OR DELETE ON submission_attachments
    FOR EACH ROW EXECUTE FUNCTION keep_evidence_paths_of_attachments();

-- Whoever writes it, a path is there exactly as long as its file is named.
CREATE OR REPLACE FUNCTION evidence_paths_follow_submissions() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS
$$
DECLARE
    kept evidence_paths := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    is_named boolean := CASE
        WHEN kept.is_attachment
        THEN EXISTS (SELECT FROM submission_attachments AS attached JOIN submissions AS named ON named.id = attached.submission_id
            WHERE named.id = kept.submission_id AND attached.path = kept.path)
        ELSE EXISTS (SELECT FROM submissions AS named
            WHERE named.id = kept.submission_id AND kept.path = ANY (evidence_files(named.activity_code, named.payload))) END;
BEGIN
    IF TG_OP IN ('UPDATE', 'TRUNCATE') OR is_named IS DISTINCT FROM (TG_OP = 'INSERT') THEN
        RAISE EXCEPTION USING
            ERRCODE = 'EL021',
            CONSTRAINT = 'evidence_paths_follow_submissions',
            MESSAGE = 'The paths in use follow the submissions and are not written by hand.';
    END IF;
    RETURN kept;
END
$$;

CREATE OR REPLACE TRIGGER evidence_paths_follow_submissions
    BEFORE INSERT OR UPDATE OR DELETE ON evidence_paths
    FOR EACH ROW EXECUTE FUNCTION evidence_paths_follow_submissions();

CREATE OR REPLACE TRIGGER evidence_paths_are_not_emptied
    BEFORE TRUNCATE ON evidence_paths
    FOR EACH STATEMENT EXECUTE FUNCTION evidence_paths_follow_submissions();
