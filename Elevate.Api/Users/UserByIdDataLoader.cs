using Elevate.Domain.Users;
using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Users;

/// <summary>Loads users by id, all that a level of the request asks for in one statement.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class UserByIdDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : BatchDataLoader<string, User>(batchScheduler, options)
{
    /// <inheritdoc />
    protected override async Task<IReadOnlyDictionary<string, User>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return await db.Users.AsNoTracking().Where(user => keys.Contains(user.Id)).ToDictionaryAsync(user => user.Id, cancellationToken);
    }
}
