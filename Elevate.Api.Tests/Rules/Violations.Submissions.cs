using Elevate.Domain.Activities;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using static Elevate.Api.Tests.Rules.RuleWorld;

namespace Elevate.Api.Tests.Rules;

internal static partial class Violations
{
    private const string OwnPath = "evidence/edu2/EXPLORE/9-00000000.pdf";

    private static readonly DateTimeOffset Noon = new(2025, 6, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly DateOnly Today = new(2025, 6, 2);

    private static Actor Someone(string id, Role role = Role.Participant) => new(id, role, UserType.Educator, true);

    private static AmplifyUse Use(int peers, DateOnly? sessionDate = null) => new(Noon, sessionDate ?? Today, peers, 0);

    private static IEnumerable<Violation> Evidence =>
    [
        new("chk_learn_payload", Submit("edu2", "LEARN", Payload.Learn(course: "x")),
            () => LearnEvidenceIsWellFormed.Check(new(LearnProvider.Spl, "x", Noon))),
        new("chk_explore_payload", Submit("edu2", "EXPLORE", Payload.Explore(reflection: 149)),
            () => ExploreEvidenceIsWellFormed.Check(new(new string('x', 149), Today))),
        new("chk_amplify_payload", Submit("edu", "AMPLIFY", Payload.Amplify("edu", 9, peers: 51)),
            () => AmplifyEvidenceIsWellFormed.Check(new(51, 0, Today, AttendanceProofFiles: ["evidence/edu/AMPLIFY/9-00000000.pdf"]))),
        new("chk_present_payload", Submit("edu2", "PRESENT", Payload.Present("https://linkedin.com.example.org/")),
            () => PresentEvidenceIsWellFormed.Check(new("https://linkedin.com.example.org/", "Ten characters and more"))),
        new("chk_shine_payload", Submit("edu2", "SHINE", """{"idea_title": "Idea", "idea_summary": "Too short."}"""),
            () => ShineEvidenceIsWellFormed.Check(new("Idea", "Too short."))),
        new("evidence_is_not_from_the_future", Submit("edu2", "EXPLORE", Payload.Explore(classDate: "2999-01-01")),
            () => EvidenceIsNotFromTheFuture.Check(new ExploreEvidence(new string('x', 150), new(2999, 1, 1)), Noon, TimeZoneInfo.Utc)),
        new("chk_attachment_path_not_empty", Attach("edu", PendingLearn, " "),
            () => EvidencePathIsWellFormed.Check(new("attachments", " "))),
        new("chk_attachment_path_length", Attach("edu", PendingLearn, "evidence/edu/LEARN/1-00000000." + new string('x', 500)),
            () => EvidencePathIsWellFormed.Check(new("attachments", "evidence/edu/LEARN/1-00000000." + new string('x', 500)))),
        new("chk_attachment_path_format", Attach("edu", PendingLearn, "evidence/edu/LEARN/certificate.pdf"),
            () => EvidencePathIsWellFormed.Check(new("attachments", "evidence/edu/LEARN/certificate.pdf"))),
        new("chk_attachment_hash_format", Attach("edu", PendingLearn, "evidence/edu/LEARN/1-00000000.pdf", "'abc'")),
        new("evidence_belongs_to_the_author", Submit("edu2", "EXPLORE", Payload.Explore("evidence/edu/EXPLORE/9-00000000.pdf")),
            () => EvidenceBelongsToTheAuthor.Check(StoragePath.TryParse(OwnPath)!, "attachments", "edu", ActivityCode.Explore)),
        new("evidence_path_is_used_once", Submit("edu2", "EXPLORE", Payload.Explore(OwnPath)) + ";" + Submit("edu2", "EXPLORE", Payload.Explore(OwnPath)),
            () => EvidencePathIsUsedOnce.Check([new("attachments", OwnPath)], [OwnPath])),
        new("uniq_learn_active_submission", Submit("edu", "LEARN", Payload.Learn()),
            () => OnlyOneActiveLearnSubmission.Check(true)),
        new("uniq_learn_certificate_hash", Submit("edu2", "LEARN", Payload.Learn(hash: Payload.Hash)),
            () => CertificateIsUsedOnce.Check(true)),
    ];

    private static IEnumerable<Violation> Limits =>
    [
        new("amplify_within_weekly_quota", Submit("edu2", "AMPLIFY", Payload.Amplify("edu2", 9, peers: 21)),
            () => AmplifyWithinWeeklyQuota.Check([Use(30)], Use(21))),
        new("amplify_approval_within_weekly_quota", Approve("rev", NextSession),
            () => AmplifyApprovalWithinWeeklyQuota.Check([Use(40, Today.AddDays(-3))], Use(20), TimeZoneInfo.Utc)),
        new("at_most_ten_submissions_an_hour", Submit("busy", "SHINE", Payload.Shine),
            () => AtMostTenSubmissionsAnHour.Check(Enumerable.Repeat(Noon, 10), Noon)),
        new("at_most_five_attachments", Attach("edu", Pending, "evidence/edu/EXPLORE/9-00000000.pdf"),
            () => AtMostFiveAttachments.Check(6)),
    ];

    private static IEnumerable<Violation> Authors =>
    [
        new("submission_is_not_from_the_future", Submit("edu2", "SHINE", Payload.Shine, "now() + interval '6 minutes'"),
            () => SubmissionIsNotFromTheFuture.Check(Noon.AddMinutes(6), Noon)),
        new("submission_is_not_backdated", Submit("edu2", "SHINE", Payload.Shine, "now() - interval '6 minutes'")),
        new("only_confirmed_educators_submit", Submit("student", "SHINE", Payload.Shine),
            () => OnlyConfirmedEducatorsSubmit.Check(UserType.Student, true)),
        new("only_the_author_edits", Change("rev", Pending, "visibility = 'PUBLIC'"),
            () => OnlyTheAuthorEdits.Check(Someone("rev", Role.Reviewer), "edu")),
        new("only_pending_submissions_are_edited", Change("edu", Approved, $"payload = '{Payload.Explore(reflection: 160)}'"),
            () => OnlyPendingSubmissionsAreEdited.Check(SubmissionStatus.Approved, true)),
        new("submission_keeps_its_activity", Change("edu", Pending, "created_at = created_at - interval '1 day'"),
            () => SubmissionKeepsItsActivity.Check(ActivityCode.Explore, new ShineEvidence("", ""))),
        new("only_pending_submissions_are_withdrawn", As("edu", $"DELETE FROM submissions WHERE id = '{Rejected}'"),
            () => OnlyPendingSubmissionsAreWithdrawn.Check(SubmissionStatus.Rejected)),
        new("attachments_are_immutable", As("edu", "UPDATE submission_attachments SET hash = NULL")),
        new("submission_starts_pending", As("system", $"INSERT INTO submissions (user_id, activity_code, payload, status) VALUES ('edu2', 'SHINE', '{Payload.Shine}', 'REJECTED')")),
        new("evidence_paths_follow_submissions", As("system", "DELETE FROM evidence_paths")),
    ];

    private static IEnumerable<Violation> Decisions =>
    [
        new("submission_status_moves_forward", Approve("rev", Rejected),
            () => SubmissionStatusMovesForward.Check(SubmissionStatus.Rejected, SubmissionStatus.Approved)),
        new("only_reviewers_decide", Approve("edu2", Pending),
            () => OnlyReviewersDecide.Check(Someone("edu2"))),
        new("nobody_decides_their_own_submission",
            As("system", $"INSERT INTO submissions (id, user_id, activity_code, payload) VALUES ('00000000-0000-0000-0000-0000000000ff', 'rev', 'SHINE', '{Payload.Shine}')")
                + ";" + Approve("rev", "00000000-0000-0000-0000-0000000000ff"),
            () => NobodyDecidesTheirOwnSubmission.Check(Someone("rev", Role.Reviewer), "rev")),
        new("only_admins_revoke", Change("rev", Approved, "status = 'REVOKED', revocation_reason = 'Copied.'"),
            () => OnlyAdminsRevoke.Check(Someone("rev", Role.Reviewer))),
        new("old_sessions_need_an_admin", Approve("rev", OldSession),
            () => OldSessionsNeedAnAdmin.Check(Someone("rev", Role.Reviewer), Use(1, Today.AddDays(-31)), TimeZoneInfo.Utc)),
        new("chk_rejection_note", Change("rev", Pending, "status = 'REJECTED'"),
            () => RejectionNeedsANote.Check(null)),
        new("chk_review_note_length", Change("rev", Pending, $"status = 'REJECTED', review_note = '{new string('x', 1001)}'"),
            () => ReviewNoteIsShort.Check(new string('x', 1001))),
        new("chk_revocation_reason", Change("admin", Approved, "status = 'REVOKED'"),
            () => RevocationNeedsAReason.Check("")),
        new("decision_names_its_reviewer", Change("rev", Pending, "status = 'APPROVED', reviewer_id = 'admin'")),
        new("decision_is_made_now", Change("rev", Pending, "status = 'REJECTED', review_note = 'No.', reviewed_at = now() - interval '6 minutes'")),
        new("decisions_need_read_committed", "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;" + Submit("edu2", "SHINE", Payload.Shine)),
    ];
}
