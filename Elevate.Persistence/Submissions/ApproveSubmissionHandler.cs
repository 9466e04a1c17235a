using Elevate.Domain.Audit;
using Elevate.Domain.Badges;
using Elevate.Domain.Errors;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence.Badges;
using Elevate.Persistence.Outbox;
using Elevate.Persistence.Points;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Submissions;

/// <summary>Approves: status, points, badges, audit and news in one transaction.</summary>
/// <param name="transactions">Runs the transaction.</param>
/// <param name="organisation">Where days begin and end.</param>
/// <param name="clock">The present.</param>
public sealed class ApproveSubmissionHandler(TransactionRunner transactions, OrganisationTimeZone organisation, TimeProvider clock)
{
    private const string Approve = $"""
        UPDATE submissions AS s
        SET status = 'APPROVED', reviewer_id = $2, review_note = $3, reviewed_at = $4, approval_org_timezone = $5
        WHERE s.id = $1 AND s.status = 'PENDING' RETURNING {SubmissionRow.Columns}
        """;

    /// <summary>Approves a submission in the name of the actor.</summary>
    /// <param name="actor">The reviewer.</param>
    /// <param name="command">Which one, and how.</param>
    /// <param name="cancellationToken">Gives up, and leaves everything as it was.</param>
    /// <exception cref="RuleViolationException">A rule says no; nothing changed.</exception>
    public Task<Approval> HandleAsync(Actor actor, ApproveSubmission command, CancellationToken cancellationToken = default) =>
        HandleAsync(actor, command, isBulk: false, cancellationToken);

    internal Task<Approval> HandleAsync(Actor actor, ApproveSubmission command, bool isBulk, CancellationToken cancellationToken)
    {
        OnlyReviewersDecide.Check(actor);
        var decision = new Decision(actor, Decision.Trim(command.ReviewNote), isBulk, clock.GetStorableNow());
        ReviewNoteIsShort.Check(decision.Note);
        return transactions.RunAsync(
            actor, (transaction, token) => ApproveAsync(transaction, decision, command, token), cancellationToken);
    }

    private async Task<Approval> ApproveAsync(
        Transaction transaction, Decision decision, ApproveSubmission command, CancellationToken cancellationToken)
    {
        var submission = await transaction.LockForDecisionAsync(command.SubmissionId, cancellationToken);
        decision.Check(submission, SubmissionStatus.Approved, command.ExpectedVersion);

        var evidence = EvidenceJson.Read(submission.ActivityCode, submission.Payload);
        var reads = transaction.Batch();
        var facts = new ApprovalFacts(reads, submission, evidence);
        await reads.ExecuteAsync(cancellationToken);

        var award = Assess(decision.Actor, submission, evidence, facts, command.FinalPoints);
        var badges = facts.Progress.EarnedWith(evidence, decision.Now, award.Points);
        return await WriteAsync(transaction, decision, submission, evidence, award, badges, cancellationToken);
    }

    private Award Assess(Actor actor, Submission submission, Evidence evidence, ApprovalFacts facts, int? finalPoints)
    {
        OnlyReviewersAwardPoints.Check(actor, submission.UserId, reverses: false);
        var basePoints = Scoring.BasePoints(evidence);
        var points = finalPoints ?? basePoints;
        PointsWithinBounds.Check(points);
        FinalPointsWithinTwentyPercent.Check(basePoints, points);

        var warnings = new List<string>();
        if (evidence is AmplifyEvidence session)
        {
            var use = AmplifyUse.Of(submission.CreatedAt, session);
            OldSessionsNeedAnAdmin.Check(actor, use, organisation.Zone);
            AmplifyApprovalWithinWeeklyQuota.Check(facts.ApprovedUsesAround, use, organisation.Zone);
            if (ApprovalWarnings.For(session, facts.ApprovedSessionsAround) is { } warning) warnings.Add(warning);
        }

        var isPaid = basePoints != 0 && facts.PaysOnceMore;
        if (basePoints != 0 && !isPaid) warnings.Add(ApprovalWarnings.MaxAwardsReached);
        return new Award(isPaid, basePoints, isPaid ? points : 0, warnings);
    }

    private async Task<Approval> WriteAsync(
        Transaction transaction,
        Decision decision,
        Submission submission,
        Evidence evidence,
        Award award,
        IReadOnlyList<Badge> badges,
        CancellationToken cancellationToken)
    {
        var amplify = evidence as AmplifyEvidence;
        var eventTime = amplify is null ? decision.Now : SessionTime.StartOf(amplify, organisation.Zone);

        var writes = transaction.Batch();
        var approved = writes.Read(
            Approve, SubmissionRow.Read,
            submission.Id, decision.Actor.UserId, decision.Note, decision.Now, amplify is null ? null : organisation.Zone.Id);
        if (award.IsPaid) writes.Award(submission, award.Points, eventTime, decision.Now);
        writes.Grant(submission.UserId, badges, decision.Now);
        decision.Audit(
            writes, AuditAction.ApproveSubmission, submission, ("pointAdjustment", award.Adjustment), ("points", award.Points));
        if (award.Adjustment is not null)
            decision.Audit(
                writes, AuditAction.AdjustPoints, submission, ("basePoints", award.BasePoints), ("adjustedPoints", award.Points));
        writes.Announce(
            OutboxMessageTypes.SubmissionReviewed, submission.Id, submission.UserId, submission.ActivityCode, SubmissionStatus.Approved);
        await writes.ExecuteAsync(cancellationToken);
        return new Approval(approved[0], award.Points, badges, award.Warnings);
    }
}
