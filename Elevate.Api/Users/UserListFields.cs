using Elevate.Api.GraphQL;
using Elevate.Api.Identity;
using Elevate.Api.Points;
using Elevate.Api.Submissions;
using Elevate.Domain.Points;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using HotChocolate.Types.Pagination;

namespace Elevate.Api.Users;

/// <summary>What a user handed in and earned.</summary>
[ExtendObjectType<User>]
public sealed class UserListFields
{
    /// <summary>What the user handed in, the newest first. Only the user and REVIEWER and above see it; null for anybody else.</summary>
    [UsePaging(ConnectionName = "Submissions")]
    public async Task<Connection<Submission>?> GetSubmissionsAsync(
        [Parent] User user, int? first, string? after, int? last, string? before,
        IActorAccessor actors, SubmissionsByUserDataLoader submissions, CancellationToken cancellationToken) =>
        await actors.MaySeeAsync(user.Id, Role.Reviewer, cancellationToken)
            ? await submissions.LoadAsync(new UserPageKey(user.Id, Pages.Request(first, after, last, before)), cancellationToken)
            : null;

    /// <summary>What the user earned and lost, the newest first. Only the user and REVIEWER and above see it; null for anybody else.</summary>
    [UsePaging(ConnectionName = "PointsHistory")]
    public async Task<Connection<LedgerEntry>?> GetPointsHistoryAsync(
        [Parent] User user, int? first, string? after, int? last, string? before,
        IActorAccessor actors, LedgerByUserDataLoader ledger, CancellationToken cancellationToken) =>
        await actors.MaySeeAsync(user.Id, Role.Reviewer, cancellationToken)
            ? await ledger.LoadAsync(new UserPageKey(user.Id, Pages.Request(first, after, last, before)), cancellationToken)
            : null;
}
