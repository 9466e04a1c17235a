using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;

namespace Elevate.Persistence.Rules;

public static partial class RuleTwins
{
    private const string Submission = "Submissions";

    private static IEnumerable<RuleTwin> Submissions =>
    [
        .. Evidence, .. Limits, .. Authors, .. Decisions,
    ];

    private static IEnumerable<RuleTwin> Evidence =>
    [
        Checked<LearnEvidenceIsWellFormed>(Submission, "LEARN: provider, course, day of completion; certificate by storage path or address, and its hash.",
            ["chk_learn_payload"], "evidence.learn", "This evidence is not complete or not well formed."),
        Checked<ExploreEvidenceIsWellFormed>(Submission, "EXPLORE: a reflection of 150 to 5000 characters, the day of the class; at most five files.",
            ["chk_explore_payload"], "evidence.explore", "This evidence is not complete or not well formed."),
        Checked<AmplifyEvidenceIsWellFormed>(Submission, "AMPLIFY: 0 to 50 peers and 0 to 200 students, not none of both; the day; one to five proofs of attendance.",
            ["chk_amplify_payload"], "evidence.amplify", "This evidence is not complete or not well formed."),
        Checked<PresentEvidenceIsWellFormed>(Submission, "PRESENT: an https address on linkedin.com or a subdomain, a caption of 10 to 1000 characters.",
            ["chk_present_payload"], "evidence.present", "This evidence is not complete or not well formed."),
        Checked<ShineEvidenceIsWellFormed>(Submission, "SHINE: a title of 4 to 255 and a summary of 50 to 5000 characters.",
            ["chk_shine_payload"], "evidence.shine", "This evidence is not complete or not well formed."),
        Triggered<EvidenceIsNotFromTheFuture, ValidationException>(Submission, "EL001",
            "Courses, classes and sessions took place already; days are those of the programme's time zone.", ErrorCodes.Validation),
        Checked<EvidencePathIsWellFormed>(Submission, "Files are named evidence/{user}/{ACTIVITY}/{milliseconds}-{8 hexadecimal digits}.{extension}, at most 500 characters.",
            ["chk_attachment_path_not_empty", "chk_attachment_path_length", "chk_attachment_path_format", "chk_attachment_hash_format"],
            "attachments", "A file is named evidence/{userId}/{ACTIVITY}/{epochMillis}-{8 hexadecimal digits}.{extension}."),
        Triggered<EvidenceBelongsToTheAuthor, ValidationException>(Submission, "EL009",
            "Every file is the author's own, uploaded for the same stage.", ErrorCodes.EvidenceNotOwned),
        Unique<EvidencePathIsUsedOnce>(Submission, "A file stands in one place: one attachment or one field of evidence, of one submission.",
            "evidence_path_is_used_once", "The file is in use already; each file can be handed in once."),
        Unique<OnlyOneActiveLearnSubmission>(Submission, "A user has at most one LEARN submission that is pending or approved.",
            "uniq_learn_active_submission", "You have a LEARN submission already that is pending or approved."),
        Unique<CertificateIsUsedOnce>(Submission, "A certificate stands behind one pending or approved LEARN submission, whosever it is.",
            "uniq_learn_certificate_hash", "This certificate was handed in already."),
    ];

    private static IEnumerable<RuleTwin> Limits =>
    [
        Triggered<AmplifyWithinWeeklyQuota, QuotaExceededException>(Submission, "EL002",
            "Pending and approved AMPLIFY of one user count at most 50 peers and 200 students in any 7 × 24 hours, by the time they were handed in.",
            ErrorCodes.PeersCap, ErrorCodes.StudentsCap),
        Triggered<AmplifyApprovalWithinWeeklyQuota, QuotaExceededException>(Submission, "EL003",
            "Approved AMPLIFY of one user count at most 50 peers and 200 students in any seven days, by the day of the session.",
            ErrorCodes.PeersCap, ErrorCodes.StudentsCap),
        Triggered<AtMostTenSubmissionsAnHour, QuotaExceededException>(Submission, "EL004",
            "A user hands in at most ten submissions in any hour. An import (role SYSTEM, app.import = on) is free of it.", ErrorCodes.SubmissionLimit),
        Triggered<AtMostFiveAttachments, ValidationException>(Submission, "EL007", "A submission has at most five attachments.", ErrorCodes.Validation),
    ];

    private static IEnumerable<RuleTwin> Authors =>
    [
        Triggered<SubmissionIsNotFromTheFuture, ValidationException>(Submission, "EL005",
            "created_at is at most five minutes ahead of the database's clock.", ErrorCodes.Validation),
        Triggered<OnlyConfirmedEducatorsSubmit, ForbiddenException>(Submission, "EL006",
            "The author is a confirmed educator with an account in use.", ErrorCodes.NotEligible),
        Triggered<OnlyTheAuthorEdits, NotFoundException>(Submission, "EL015",
            "A submission is handed in, edited, given attachments and withdrawn by its author. The system may hand in and withdraw.", ErrorCodes.NotFound),
        Triggered<OnlyPendingSubmissionsAreEdited, StateConflictException>(Submission, "EL016",
            "Evidence changes while pending, visibility while pending or approved, a decision's note, time and reviewer with the decision only.",
            ErrorCodes.InvalidSubmissionStatus),
        Triggered<SubmissionKeepsItsActivity, ValidationException>(Submission, "EL017",
            "Id, author, stage and time of a submission never change.", ErrorCodes.Validation),
        Triggered<OnlyPendingSubmissionsAreWithdrawn, StateConflictException>(Submission, "EL018",
            "A submission is removed while it is pending, never later.", ErrorCodes.InvalidSubmissionStatus),
        DatabaseOnly("AttachmentsAreImmutable", Submission, "EL008", "An attachment never changes, and comes and goes only while its submission is pending.",
            "In code it is part of OnlyPendingSubmissionsAreEdited.", error: typeof(StateConflictException), code: ErrorCodes.InvalidSubmissionStatus),
        DatabaseOnly("SubmissionStartsPending", Submission, "EL010", "A new submission is pending and has no decision.",
            "No command can ask for anything else.", error: typeof(StateConflictException), code: ErrorCodes.InvalidSubmissionStatus),
        DatabaseOnly("SubmissionIsNotBackdated", Submission, "EL022",
            "created_at is at most five minutes behind the database's clock, unless the system or an import (app.import = on) writes.",
            "The commands take the time of their clock."),
        DatabaseOnly("EvidencePathsFollowSubmissions", Submission, "EL021", "evidence_paths holds exactly the files that submissions name.",
            "No command writes the table."),
    ];

    private static IEnumerable<RuleTwin> Decisions =>
    [
        Triggered<SubmissionStatusMovesForward, StateConflictException>(Submission, "EL011",
            "PENDING becomes APPROVED or REJECTED, APPROVED becomes REVOKED, nothing else.", ErrorCodes.InvalidSubmissionStatus),
        Triggered<OnlyReviewersDecide, ForbiddenException>(Submission, "EL012",
            "The one who decides is a reviewer or higher, by the transaction's context and by users.role alike.", ErrorCodes.Forbidden),
        Triggered<NobodyDecidesTheirOwnSubmission, ForbiddenException>(Submission, "EL013", "An author decides on nothing of their own.", ErrorCodes.OwnSubmission),
        Triggered<OnlyAdminsRevoke, ForbiddenException>(Submission, "EL014", "An approval is taken back by an admin or higher.", ErrorCodes.Forbidden),
        Triggered<OldSessionsNeedAnAdmin, ForbiddenException>(Submission, "EL020",
            "AMPLIFY that was handed in more than 30 days after the session is approved by an admin or higher.", ErrorCodes.SessionTooOld),
        Checked<RejectionNeedsANote>(Submission, "A rejection has a note that says why.", ["chk_rejection_note"], "reviewNote", "A rejection needs a note that says why."),
        Checked<ReviewNoteIsShort>(Submission, "A note has at most 1000 characters.", ["chk_review_note_length"], "reviewNote", "At most 1000 characters are possible."),
        Checked<RevocationNeedsAReason>(Submission, "A revoked submission has a reason of 1 to 1000 characters, no other has one.",
            ["chk_revocation_reason"], "reason", "A revocation needs a reason of 1 to 1000 characters."),
        DatabaseOnly("DecisionNamesItsReviewer", Submission, "EL019", "reviewer_id is the one who decides; left alone, it is filled in, and so are reviewed_at and approval_org_timezone.",
            "No command can name another.", error: typeof(ForbiddenException), code: ErrorCodes.Forbidden),
        DatabaseOnly("DecisionIsMadeNow", Submission, "EL023",
            "reviewed_at is within five minutes of the database's clock; the system and an import (app.import = on) may bring an earlier time.",
            "The commands take the time of their clock."),
        DatabaseOnly("DecisionsNeedReadCommitted", Submission, "EL000", "Limits are decided in READ COMMITTED transactions.",
            "The commands open no others; elsewhere a lock would count rows from before it was taken."),
        new(nameof(SubmissionVersionMatches), Submission, "A decision or an edit that names a version finds that version.", typeof(SubmissionVersionMatches),
            [], null, typeof(StateConflictException), [ErrorCodes.VersionConflict])
        {
            Reason = "The version is the client's claim; the database only counts it (submission_counts_its_changes).",
        },
    ];
}
