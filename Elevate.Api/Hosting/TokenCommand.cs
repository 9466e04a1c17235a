using Elevate.Api.Identity;
using Npgsql;

namespace Elevate.Api.Hosting;

/// <summary>Prints a token for a user, for use in Development. Works beside a running app and without one.</summary>
internal static class TokenCommand
{
    public static async Task<int> RunAsync(string user, CancellationToken cancellationToken)
    {
        var builder = ElevateApp.CreateBuilder([]);
        if (!builder.Environment.IsDevelopment())
        {
            await Console.Error.WriteLineAsync("Tokens are signed here in Development only; elsewhere the identity provider issues them.");
            return 1;
        }

        await using var database = await ServeCommand.OpenDatabaseAsync(builder, static _ => { }, cancellationToken);
        await using var app = ElevateApp.Build(builder, database.ConnectionString);
        await ServeCommand.PrepareAsync(app, database, static _ => { }, cancellationToken);
        if (await FindUserAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), user, cancellationToken) is not { } userId)
        {
            await Console.Error.WriteLineAsync($"There is no user with the id or handle '{user}'.");
            return 1;
        }
        if (app.Services.GetService<DevelopmentTokens>() is not { } tokens)
        {
            await Console.Error.WriteLineAsync("Authentication:Authority is set: its identity provider issues the tokens.");
            return 1;
        }
        Console.WriteLine(tokens.Issue(userId));
        return 0;
    }

    private static async Task<string?> FindUserAsync(NpgsqlDataSource dataSource, string user, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            "SELECT id FROM users WHERE deleted_at IS NULL AND (id = $1 OR lower(handle) = lower($1)) ORDER BY id = $1 DESC LIMIT 1");
        command.Parameters.Add(new() { Value = user });
        return (string?)await command.ExecuteScalarAsync(cancellationToken);
    }
}
