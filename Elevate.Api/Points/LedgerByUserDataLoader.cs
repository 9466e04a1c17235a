using Elevate.Api.Users;
using Elevate.Domain.Points;
using Elevate.Persistence;
using GreenDonut;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Points;

/// <summary>Loads pages of what users earned and lost, the newest first.</summary>
/// <param name="contexts">Makes the context.</param>
/// <param name="batchScheduler">Decides when a batch is complete.</param>
/// <param name="options">Options of data loaders.</param>
public sealed class LedgerByUserDataLoader(
    IDbContextFactory<ElevateDbContext> contexts, IBatchScheduler batchScheduler, DataLoaderOptions options)
    : UserPageDataLoader<LedgerEntry>(contexts, batchScheduler, options)
{
    private protected override IQueryable<UserLine<LedgerEntry>> Lines(ElevateDbContext db, bool onlyPublic) =>
        db.PointsLedger.Select(entry => new UserLine<LedgerEntry> { UserId = entry.UserId, At = entry.CreatedAt, Id = entry.Id, Line = entry });
}
