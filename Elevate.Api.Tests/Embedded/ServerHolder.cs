using Elevate.Persistence.Embedded;

namespace Elevate.Api.Tests.Embedded;

/// <summary>A program that starts or joins the server of a folder, says so in one line, and holds it until its input ends.</summary>
internal static class ServerHolder
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(new EmbeddedPostgresOptions { DataRoot = args[0], Durable = false });
            Console.WriteLine($"{server.ProcessId} {server.IsReused} {server.ConnectionString}");
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (EmbeddedPostgresException error)
        {
            Console.WriteLine($"{error.Failure} {error.Message}");
            return 1;
        }
    }
}
