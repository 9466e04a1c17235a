using Elevate.Api.Identity;
using Elevate.Api.Observability;
using Elevate.Domain.Errors;
using Elevate.Domain.Submissions;
using Elevate.Persistence.Submissions;

namespace Elevate.Api.Submissions;

/// <summary>What educators do with their submissions.</summary>
[ExtendObjectType(OperationTypeNames.Mutation)]
public sealed class AuthorMutations
{
    /// <summary>Hands in evidence for review. Confirmed educators; at most ten an hour.</summary>
    [CountRuleViolations]
    [Error<ValidationException>]
    [Error<ForbiddenException>]
    [Error<DuplicateException>]
    [Error<StateConflictException>]
    [Error<QuotaExceededException>]
    [Error<NotFoundException>]
    public async Task<Submission> CreateSubmissionAsync(
        CreateSubmissionInput input, CreateSubmissionHandler create, IActorAccessor actors, CancellationToken cancellationToken) =>
        await create.HandleAsync(await actors.RequireAsync(cancellationToken), input.ToCommand(), cancellationToken);

    /// <summary>Changes an own submission: everything while it is pending, its visibility also once it is approved.</summary>
    [CountRuleViolations]
    [Error<ValidationException>]
    [Error<ForbiddenException>]
    [Error<DuplicateException>]
    [Error<StateConflictException>]
    [Error<QuotaExceededException>]
    [Error<NotFoundException>]
    public async Task<Submission> UpdateSubmissionAsync(
        UpdateSubmissionInput input, UpdateSubmissionHandler update, IActorAccessor actors, CancellationToken cancellationToken) =>
        await update.HandleAsync(await actors.RequireAsync(cancellationToken), input.ToCommand(), cancellationToken);

    /// <summary>Takes an own submission back while it is pending; answers it as it was.</summary>
    /// <param name="submissionId">Which one.</param>
    /// <param name="expectedVersion">The version that the author has seen; left out when it does not matter.</param>
    [CountRuleViolations]
    [Error<ForbiddenException>]
    [Error<StateConflictException>]
    [Error<NotFoundException>]
    public async Task<Submission> WithdrawSubmissionAsync(
        Guid submissionId, int? expectedVersion, WithdrawSubmissionHandler withdraw, IActorAccessor actors, CancellationToken cancellationToken) =>
        await withdraw.HandleAsync(
            await actors.RequireAsync(cancellationToken), new WithdrawSubmission(submissionId, expectedVersion), cancellationToken);
}
