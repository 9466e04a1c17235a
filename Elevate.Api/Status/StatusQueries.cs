using Elevate.Api.Identity;
using Elevate.Domain.Users;

namespace Elevate.Api.Status;

/// <summary>What goes on inside.</summary>
[ExtendObjectType(OperationTypeNames.Query)]
public sealed class StatusQueries
{
    /// <summary>Migrations, age of each analytic view, background jobs with the check of the standings among them, and the outbox. ADMIN and above.</summary>
    public async Task<SystemStatus> GetSystemStatusAsync(IActorAccessor actors, CancellationToken cancellationToken)
    {
        await actors.RequireAsync(Role.Admin, cancellationToken);
        return new SystemStatus();
    }
}
