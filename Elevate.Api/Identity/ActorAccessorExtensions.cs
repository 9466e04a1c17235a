using Elevate.Api.Errors;
using Elevate.Domain.Users;

namespace Elevate.Api.Identity;

/// <summary>What resolvers ask of the caller.</summary>
public static class ActorAccessorExtensions
{
    /// <summary>The caller, who has to be signed in.</summary>
    /// <param name="actors">Tells who asks.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="GraphQLException">The caller is anonymous.</exception>
    public static async ValueTask<Actor> RequireAsync(this IActorAccessor actors, CancellationToken cancellationToken) =>
        await actors.GetAsync(cancellationToken) ?? throw Denied.Anonymous();

    /// <summary>The caller, who has to have a role or a higher one.</summary>
    /// <param name="actors">Tells who asks.</param>
    /// <param name="role">The lowest role that is enough.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="GraphQLException">The caller is anonymous, or the role is too low.</exception>
    public static async ValueTask<Actor> RequireAsync(this IActorAccessor actors, Role role, CancellationToken cancellationToken)
    {
        var actor = await actors.RequireAsync(cancellationToken);
        return actor.IsAtLeast(role) ? actor : throw Denied.Forbidden();
    }

    /// <summary>Whether the caller may see what belongs to a user and is not public.</summary>
    /// <param name="actors">Tells who asks.</param>
    /// <param name="ownerId">The user.</param>
    /// <param name="role">The lowest role that sees it too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async ValueTask<bool> MaySeeAsync(
        this IActorAccessor actors, string ownerId, Role role, CancellationToken cancellationToken) =>
        await actors.GetAsync(cancellationToken) is { } actor && (actor.UserId == ownerId || actor.IsAtLeast(role));
}
