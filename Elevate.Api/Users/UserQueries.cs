using Elevate.Api.Identity;
using Elevate.Domain.Submissions;
using Elevate.Domain.Users;
using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Users;

/// <summary>People: oneself, and what the others show of themselves.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class UserQueries
{
    /// <summary>The signed-in user; an error with code AUTH_NOT_AUTHENTICATED for an anonymous caller.</summary>
    public async Task<User?> GetMeAsync(IActorAccessor actors, UserByIdDataLoader users, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(cancellationToken);
        return await users.LoadAsync(actor.UserId, cancellationToken);
    }

    /// <summary>Public profile: null for an unknown, hidden, staff or student handle alike. Anonymous.</summary>
    /// <param name="handle">The participant's handle, whatever the case.</param>
    public async Task<Profile?> GetProfileAsync(
        string handle, IDbContextFactory<ElevateDbContext> contexts, CancellationToken cancellationToken)
    {
        var lower = handle.ToLowerInvariant();
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(
            user => user.Handle.ToLower() == lower && user.DeletedAt == null && user.ProfileVisibility == Visibility.Public
                && user.Role == Role.Participant && user.UserType == UserType.Educator,
            cancellationToken);
        return user is null ? null : new Profile(user);
    }
}
