using System.Net.Http.Headers;
using System.Net.Http.Json;
using Elevate.Api.GraphQL;
using Elevate.Api.Hosting;
using Elevate.Api.Identity;
using Elevate.Api.Tests.Database;
using Elevate.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Elevate.Api.Tests.Api;

/// <summary>The API over HTTP on a database of its own, as it is outside Development, with people to ask it.</summary>
public class ApiFixture : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("elevate-api-").FullName;
    private WebApplication _app = null!;

    public StatementLog Statements { get; } = new();

    public HttpClient Client { get; private set; } = null!;

    public IServiceProvider Services => _app.Services;

    public Programme Programme { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        Programme = new Programme(_database.DataSource);
        await Programme.FoundAsync();
        await PrepareAsync();

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services
            .AddElevateDatabase(_database.ConnectionString)
            .AddSingleton(_ => ElevateDbContextOptions.CreateDataSource(_database.ConnectionString, LogStatements))
            .AddElevateIdentity(builder.Configuration, new HostingEnvironment { EnvironmentName = Environments.Development }, _folder)
            .AddElevateGraphQL();
        Configure(builder.Services);

        _app = builder.Build();
        _app.UseWebSockets();
        _app.UseElevateIdentity();
        _app.MapGraphQL();
        await _app.StartAsync();
        Client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>What happened before the tests.</summary>
    protected virtual Task PrepareAsync() => Task.CompletedTask;

    /// <summary>What a test class needs beyond requests and responses.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>Sends a request in the name of a user, or anonymously.</summary>
    public async Task<ApiResponse> SendAsync(string query, object? variables = null, string? user = null)
    {
        using var request = CreateRequest(query, variables, user);
        using var response = await Client.SendAsync(request);
        return await ApiResponse.ReadAsync(response);
    }

    public HttpRequestMessage CreateRequest(string query, object? variables, string? user)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (user is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Services.GetRequiredService<DevelopmentTokens>().Issue(user));
        return request;
    }

    private void LogStatements(NpgsqlDataSourceBuilder builder) =>
        builder.UseLoggerFactory(LoggerFactory.Create(logging => logging.AddProvider(Statements)));
}
