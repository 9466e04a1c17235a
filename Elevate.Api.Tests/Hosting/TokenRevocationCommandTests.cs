using System.Net;
using System.Net.Http.Headers;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Embedded;
using Npgsql;

namespace Elevate.Api.Tests.Hosting;

public sealed class TokenRevocationCommandTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_operator_ends_the_tokens_of_a_user_and_of_everyone()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var dataSource = NpgsqlDataSource.Create(database.ConnectionString);
        await using (var command = dataSource.CreateCommand("INSERT INTO users (id, handle, name, email) VALUES ('someone', 'Some_One', 'Someone', 'someone@example.org')"))
            await command.ExecuteNonQueryAsync();

        var one = await RevokeAsync("--user", "some_one");
        Assert.Equal((0, ""), (one.ExitCode, one.Errors));
        Assert.Matches(@"^Tokens of someone are refused that were issued before \d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ\.\n$", one.Output);
        Assert.StartsWith("Tokens of everyone are refused", (await RevokeAsync("--all")).Output);

        await using var reader = await dataSource.CreateCommand(
            "SELECT string_agg(subject, ',' ORDER BY subject), (SELECT string_agg(meta ->> 'revokedBy', ' ') FROM audit_log) FROM token_cutoffs").ExecuteReaderAsync();
        await reader.ReadAsync();
        var operatorName = $"{Environment.UserName}@{Environment.MachineName}";
        Assert.Equal((",someone", $"{operatorName} {operatorName}"), (reader.GetString(0), reader.GetString(1)));

        Assert.Equal(2, (await RevokeAsync()).ExitCode);
        Assert.Equal(2, (await RevokeAsync("--all", "--user", "someone")).ExitCode);
        var nobody = await RevokeAsync("--user", "nobody");
        Assert.Equal((1, "Nothing was revoked: There is no user with the id or handle 'nobody'.\n"), (nobody.ExitCode, nobody.Errors));

        Task<AppResult> RevokeAsync(params string[] arguments)
        {
            var start = AppProgram.Start(_folder.Root, ["token", "revoke", .. arguments]);
            start.Environment["DATABASE_URL"] = database.ConnectionString;
            // Tokens of a provider end in Production too.
            start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
            return AppProgram.RunAsync(start);
        }
    }

    [Fact]
    public async Task Another_key_ends_all_tokens_of_a_running_app_and_makes_new_ones()
    {
        await using var app = await AppProcess.StartAsync(_folder.Root);
        var old = await AppProgram.TokenAsync(_folder.Root, "sari_dewi");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(old));

        var rotated = await AppProgram.RunAsync(AppProgram.Start(_folder.Root, "token", "rotate-key"));
        Assert.True(rotated.ExitCode == 0, rotated.Errors);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(old));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await AppProgram.TokenAsync(_folder.Root, "sari_dewi")));

        async Task<HttpStatusCode> StatusAsync(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={me{handle}}");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return (await app.Client.SendAsync(request)).StatusCode;
        }
    }
}
