using Elevate.Domain.Users;

namespace Elevate.Api.Identity;

/// <summary>Tells who asks.</summary>
public interface IActorAccessor
{
    /// <summary>The signed-in user with the role on record, read once a request.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Null for an anonymous caller, and where the account is unknown or gone: no identity, no permission.</returns>
    ValueTask<Actor?> GetAsync(CancellationToken cancellationToken = default);
}
