using System.CommandLine;
using Elevate.Api.Identity;
using Elevate.Persistence;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Users;

namespace Elevate.Api.Hosting;

/// <summary>Ends tokens that were given out, beside a running app and without one.</summary>
internal static class TokenRevocationCommands
{
    public static Command Revoke()
    {
        var user = new Option<string>("--user") { Description = "Id or handle of the user whose tokens end." };
        var all = new Option<bool>("--all") { Description = "Ends the tokens of everyone." };
        var command = new Command("revoke", "Refuses, from now on, the tokens that were issued until now, and closes the connections they opened.") { user, all };
        command.SetAction((result, token) => OperatorErrors.ReportAsync(
            "Nothing was revoked", () => RevokeAsync(result.GetValue(user), result.GetValue(all), token)));
        return command;
    }

    public static Command RotateKey()
    {
        var command = new Command("rotate-key", "Makes another key for the tokens that the app signs itself, and so ends them all (Development only).");
        command.SetAction((_, _) => OperatorErrors.ReportAsync("The key stays", RotateKeyAsync));
        return command;
    }

    private static async Task<int> RevokeAsync(string? user, bool all, CancellationToken cancellationToken)
    {
        if (user is null == !all)
        {
            await Console.Error.WriteLineAsync("Say one of --user and --all.");
            return 2;
        }
        await using var database = await ServeCommand.OpenDatabaseAsync(ElevateApp.CreateBuilder([]), static _ => { }, cancellationToken);
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.ConnectionString);
        var userId = user is null ? null : await UserNames.FindAsync(dataSource, user, cancellationToken)
            ?? throw new OperatorException($"There is no user with the id or handle '{user}'.");
        var validAfter = await new TokenCutoffs(dataSource, TimeProvider.System)
            .RevokeAsync(userId, $"{Environment.UserName}@{Environment.MachineName}", cancellationToken);
        Console.WriteLine($"Tokens of {userId ?? "everyone"} are refused that were issued before {validAfter:u}.");
        return 0;
    }

    private static async Task<int> RotateKeyAsync()
    {
        var builder = ElevateApp.CreateBuilder([]);
        if (!builder.Environment.IsDevelopment())
        {
            await Console.Error.WriteLineAsync("Tokens are signed here in Development only; elsewhere the identity provider has the keys.");
            return 1;
        }
        DevelopmentSigningKey.Rotate(ElevateDatabase.EmbeddedOptions(builder.Configuration, Checkout.WorkFolder()).DataRoot);
        Console.WriteLine("There is another key: no token that was signed before is good any more.");
        return 0;
    }
}
