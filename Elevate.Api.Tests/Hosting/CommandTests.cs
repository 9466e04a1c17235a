using System.Text.Json;
using Elevate.Api.Tests.Embedded;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Elevate.Api.Tests.Hosting;

/// <summary>The commands beside serving.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly ServerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Token_prints_a_token_and_nothing_else_with_and_without_a_running_app()
    {
        var without = await AppProgram.RunAsync(AppProgram.Start(_folder.Root, "token", "--user", "sari_dewi"));
        AssertToken(without);
        await using var app = await AppProcess.StartAsync(_folder.Root);
        var beside = await AppProgram.RunAsync(AppProgram.Start(_folder.Root, "token", "--user", "BUDI_reviewer"));
        AssertToken(beside);

        Assert.Equal("sari_dewi", await MeAsync(app, without));
        Assert.Equal("budi_reviewer", await MeAsync(app, beside));
    }

    [Fact]
    public async Task Token_for_nobody_prints_no_token()
    {
        var end = await AppProgram.RunAsync(AppProgram.Start(_folder.Root, "token", "--user", "nobody-of-that-name"));
        Assert.Equal((1, ""), (end.ExitCode, end.Output));
        Assert.Contains("nobody-of-that-name", end.Errors);
    }

    [Fact]
    public async Task Tokens_are_signed_in_Development_only()
    {
        var start = AppProgram.Start(_folder.Root, "token", "--user", "sari_dewi");
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        var end = await AppProgram.RunAsync(start);
        Assert.Equal((1, ""), (end.ExitCode, end.Output));
        Assert.Contains("Development", end.Errors);
    }

    [Fact]
    public async Task The_signing_key_is_its_owners_alone()
    {
        await AppProgram.TokenAsync(_folder.Root, "sari_dewi");
        var key = Assert.Single(Directory.EnumerateFiles(_folder.Root, "*key*"));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Theory]
    [InlineData("Unrecognized command or argument 'file.dump'", "db", "backup", "file.dump")]
    [InlineData("Unrecognized command or argument '--demmo'", "db", "seed", "--demmo")]
    [InlineData("'databse' is neither a command nor a setting with a value", "databse", "migrate")]
    [InlineData("'--hepl' is neither", "--urls=http://127.0.0.1:0", "--hepl")]
    [InlineData("'--urls=http://127.0.0.1:0' stands before a command", "--urls=http://127.0.0.1:0", "db", "migrate")]
    [InlineData("'restart' is neither", "--urls", "http://127.0.0.1:0", "restart")]
    [InlineData("Unrecognized command or argument '--alll'", "token", "revoke", "--alll")]
    public async Task What_is_no_command_does_nothing(string error, params string[] words)
    {
        var end = await AppProgram.RunAsync(AppProgram.Start(_folder.Root, words));

        Assert.Equal(2, end.ExitCode);
        Assert.Contains(error, end.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.Root));
    }

    [Fact]
    public async Task Schema_export_needs_no_database()
    {
        Directory.CreateDirectory(_folder.Root);
        var file = Path.Combine(_folder.Root, "exported.graphql");
        var end = await AppProgram.RunAsync(AppProgram.Start(_folder.Root, "schema", "export", "--output", file));
        Assert.True(end.ExitCode == 0, end.Errors);
        Assert.Contains("type Mutation", await File.ReadAllTextAsync(file));
        Assert.Empty(Directory.EnumerateDirectories(_folder.Root, "postgres-*"));
    }

    private static void AssertToken(AppResult end)
    {
        Assert.Equal((0, ""), (end.ExitCode, end.Errors));
        Assert.Matches(@"^[\w-]+\.[\w-]+\.[\w-]+\n$", end.Output);
        var token = new JsonWebToken(end.Output.TrimEnd());
        Assert.Equal(TimeSpan.FromHours(8), token.ValidTo - token.IssuedAt);
        var claims = JsonSerializer.Deserialize<Dictionary<string, object>>(Base64(token.EncodedPayload))!.Keys;
        Assert.DoesNotContain(claims, claim => claim.Contains("role", StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] Base64(string part) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(part);

    private static async Task<string?> MeAsync(AppProcess app, AppResult token) =>
        (string?)(await app.QueryAsync("{ me { handle } }", token.Output.TrimEnd()))["me"]!["handle"];
}
