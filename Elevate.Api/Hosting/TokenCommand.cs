using System.CommandLine;
using Elevate.Api.Identity;
using Elevate.Persistence.Users;
using Npgsql;

namespace Elevate.Api.Hosting;

/// <summary>Prints a token for a user, for use in Development. Works beside a running app and without one.</summary>
internal static class TokenCommand
{
    public static Command Create()
    {
        var user = new Option<string>("--user") { Description = "Id or handle of the user.", Required = true };
        var command = new Command("token", "Prints a token for a user, good for eight hours (Development only).")
        {
            user,
            TokenRevocationCommands.Revoke(),
            TokenRevocationCommands.RotateKey()
        };
        command.SetAction((result, token) => OperatorErrors.ReportAsync("There is no token", () => RunAsync(result.GetRequiredValue(user), token)));
        return command;
    }

    private static async Task<int> RunAsync(string user, CancellationToken cancellationToken)
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
        if (await UserNames.FindAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), user, cancellationToken) is not { } userId)
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
}
