using DotNet.Testcontainers.Builders;
using Testcontainers.PostgreSql;

namespace Elevate.Api.Tests.Database;

public sealed partial class TestServer
{
    private const string Image = "postgres:18-alpine";

    static partial void StartContainer(ref Task<string?>? connectionString) => connectionString = StartContainerAsync();

    private static async Task<string?> StartContainerAsync()
    {
        try
        {
            var container = new PostgreSqlBuilder()
                .WithImage(Image)
                .WithCommand("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=300")
                .Build();
            await container.StartAsync();
            return container.GetConnectionString();
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }
}
