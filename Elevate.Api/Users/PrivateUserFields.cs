using Elevate.Api.Errors;
using Elevate.Api.Identity;
using Elevate.Domain.Users;
using HotChocolate.CostAnalysis.Types;

namespace Elevate.Api.Users;

/// <summary>What a user shares with reviewers and above only.</summary>
[ExtendObjectType<User>]
public sealed class PrivateUserFields
{
    /// <summary>E-mail address. Only the user and REVIEWER and above see it; an error with code AUTH_NOT_AUTHORIZED for anybody else.</summary>
    [Cost(0)]
    public async Task<string> GetEmailAsync([Parent] User user, IActorAccessor actors, CancellationToken cancellationToken) =>
        await actors.MaySeeAsync(user.Id, Role.Reviewer, cancellationToken) ? user.Email : throw Denied.Forbidden();

    /// <summary>Province. Only the user and REVIEWER and above see it; null for anybody else, and where not given.</summary>
    [Cost(0)]
    public async Task<string?> GetRegionAsync([Parent] User user, IActorAccessor actors, CancellationToken cancellationToken) =>
        await actors.MaySeeAsync(user.Id, Role.Reviewer, cancellationToken) ? user.Region : null;

    /// <summary>What the user may do. Only the user and REVIEWER and above see it; an error with code AUTH_NOT_AUTHORIZED for anybody else.</summary>
    [Cost(0)]
    public async Task<Role> GetRoleAsync([Parent] User user, IActorAccessor actors, CancellationToken cancellationToken) =>
        await actors.MaySeeAsync(user.Id, Role.Reviewer, cancellationToken) ? user.Role : throw Denied.Forbidden();
}
