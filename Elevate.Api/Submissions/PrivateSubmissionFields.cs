using Elevate.Api.Identity;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using HotChocolate.CostAnalysis.Types;

namespace Elevate.Api.Submissions;

/// <summary>What author and reviewers tell each other. To anybody else it looks as if there were nothing.</summary>
[ExtendObjectType<Submission>]
public sealed class PrivateSubmissionFields
{
    /// <summary>The evidence. Only the author and REVIEWER and above see it; null for anybody else.</summary>
    [Cost(0)]
    [GraphQLType<EvidenceUnionType>]
    public async Task<Evidence?> GetEvidenceAsync(
        [Parent] Submission submission, IActorAccessor actors, CancellationToken cancellationToken) =>
        await MaySeeAsync(submission, actors, cancellationToken) ? EvidenceJson.Read(submission.ActivityCode, submission.Payload) : null;

    /// <summary>Storage paths of further files. Only the author and REVIEWER and above see them; empty for anybody else.</summary>
    public async Task<IReadOnlyList<string>> GetAttachmentsAsync(
        [Parent] Submission submission, IActorAccessor actors, AttachmentsBySubmissionDataLoader attachments, CancellationToken cancellationToken) =>
        await MaySeeAsync(submission, actors, cancellationToken) ? await attachments.LoadAsync(submission.Id, cancellationToken) ?? [] : [];

    /// <summary>What the reviewer wrote. Only the author and REVIEWER and above see it; null for anybody else, and where there is none.</summary>
    [Cost(0)]
    public async Task<string?> GetReviewNoteAsync(
        [Parent] Submission submission, IActorAccessor actors, CancellationToken cancellationToken) =>
        await MaySeeAsync(submission, actors, cancellationToken) ? submission.ReviewNote : null;

    /// <summary>Why the approval was taken back. Only the author and REVIEWER and above see it; null for anybody else, and unless revoked.</summary>
    [Cost(0)]
    public async Task<string?> GetRevocationReasonAsync(
        [Parent] Submission submission, IActorAccessor actors, CancellationToken cancellationToken) =>
        await MaySeeAsync(submission, actors, cancellationToken) ? submission.RevocationReason : null;

    private static ValueTask<bool> MaySeeAsync(Submission submission, IActorAccessor actors, CancellationToken cancellationToken) =>
        actors.MaySeeAsync(submission.UserId, Role.Reviewer, cancellationToken);
}
