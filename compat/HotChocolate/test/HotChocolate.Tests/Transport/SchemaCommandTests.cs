using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HotChocolate.Tests.Transport;

public sealed class SchemaCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphql-schema-");

    public sealed class Query
    {
        public string Hello => "world";
    }

    public sealed class Other
    {
        public string Bye => "moon";
    }

    [Fact]
    public async Task TheSchemaIsWrittenToAFileWithAByteOrderMark()
    {
        using var host = CreateHost();
        var file = System.IO.Path.Combine(_folder.FullName, "below", "schema.graphql");
        var status = await host.RunWithGraphQLCommandsAsync(["schema", "export", "--output", file]);
        var bytes = await File.ReadAllBytesAsync(file);

        Assert.Equal(0, status);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal((await host.Services.GetSchemaAsync()).Print(), System.Text.Encoding.UTF8.GetString(bytes[3..]));
    }

    [Fact]
    public async Task ASchemaIsTakenByName()
    {
        using var host = CreateHost();
        var file = System.IO.Path.Combine(_folder.FullName, "other.graphql");
        await host.RunWithGraphQLCommandsAsync(["schema", "export", "--schema-name", "other", "--output", file]);

        Assert.Contains("bye: String!", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "nope")]
    [InlineData("schema", "export", "--nope")]
    [InlineData("schema", "export", "--schema-name", "nope")]
    public async Task AWrongCommandFailsWithoutRunningTheApplication(params string[] arguments)
    {
        using var host = CreateHost();

        Assert.NotEqual(0, await host.RunWithGraphQLCommandsAsync(arguments));
    }

    [Fact]
    public async Task OtherArgumentsRunTheApplication()
    {
        using var host = CreateHost(runsOnce: true);
        var started = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted;

        Assert.Equal(0, await host.RunWithGraphQLCommandsAsync(["--some", "argument"]));
        Assert.True(started.IsCancellationRequested);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static IHost CreateHost(bool runsOnce = false)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Services.AddGraphQL().AddQueryType<Query>();
        builder.Services.AddGraphQL("other").AddQueryType<Other>();
        if (runsOnce) builder.Services.AddHostedService<StopAtOnce>();
        return builder.Build();
    }

    private sealed class StopAtOnce(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            lifetime.ApplicationStarted.Register(lifetime.StopApplication);
            return Task.CompletedTask;
        }
    }
}
