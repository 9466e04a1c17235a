using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Elevate.Persistence;

/// <summary>Gives <c>dotnet ef</c> a context to write migrations from, which takes no server. The host applies them.</summary>
internal sealed class DesignTimeDbContextFactory : IDesignTimeDbContextFactory<ElevateDbContext>
{
    public ElevateDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ElevateDbContext>();
        ElevateDbContextOptions.Use(options, ElevateDbContextOptions.CreateDataSource("Host=localhost;Database=elevate"));
        return new ElevateDbContext(options.Options);
    }
}
