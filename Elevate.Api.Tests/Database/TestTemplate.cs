using Elevate.Persistence.Schema;

namespace Elevate.Api.Tests.Database;

/// <summary>One migrated database that all others of this process are copied from.</summary>
internal static class TestTemplate
{
    private static readonly Lazy<Task<string>> _name = new(CreateAsync);

    public static Task<string> NameAsync() => _name.Value;

    private static async Task<string> CreateAsync()
    {
        var server = await TestServer.SharedAsync();
        var name = $"elevate_template_{Guid.NewGuid():n}";
        await server.ExecuteAsync($"CREATE DATABASE {name}");
        await using (var migrator = new DatabaseMigrator(server.ConnectionStringFor(name) + ";Pooling=false")) await migrator.MigrateAsync();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Drop(server, name);
        return name;
    }

    /// <summary>Matters on a server that outlives this process only.</summary>
    private static void Drop(TestServer server, string name)
    {
        try
        {
            server.DropAsync(name).GetAwaiter().GetResult();
        }
        catch (Npgsql.NpgsqlException)
        {
            Console.Error.WriteLine($"The template database {name} could not be dropped.");
        }
    }
}
