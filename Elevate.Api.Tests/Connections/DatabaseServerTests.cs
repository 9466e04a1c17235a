using System.Text;
using Elevate.Api.Tests.Database;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Api.Tests.Connections;

public sealed class DatabaseServerTests
{
    [Theory]
    [InlineData("elevate", "elevate")]
    [InlineData("the_programme_of_all_the_educators_of_the_whole_archipelago", "the_programme_of_all_the_educator")]
    [InlineData("übungsdatenbank_für_lehrkräfte_öffentlicher_schulen", "übungsdatenbank_für_lehrkräfte")]
    public async Task Two_names_beside_are_never_the_same_and_never_cut(string database, string beginning)
    {
        var shared = await TestServer.SharedAsync();
        await using var server = await DatabaseServer.OpenAsync(new NpgsqlConnectionStringBuilder(shared.ConnectionString) { Database = database }.ConnectionString, CancellationToken.None);

        var names = Enumerable.Range(0, 50).Select(_ => server.NameBeside("before")).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(names, name => Assert.StartsWith(beginning + "_before_", name, StringComparison.Ordinal));
        Assert.All(names, name => Assert.True(Encoding.UTF8.GetByteCount(name) <= 63));
    }
}
