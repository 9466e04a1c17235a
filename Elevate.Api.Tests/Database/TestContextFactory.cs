using Elevate.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Elevate.Api.Tests.Database;

/// <summary>Contexts on the database of a test class, for what takes a factory.</summary>
internal sealed class TestContextFactory(DatabaseFixture database) : IDbContextFactory<ElevateDbContext>
{
    public ElevateDbContext CreateDbContext() => database.CreateContext();
}
