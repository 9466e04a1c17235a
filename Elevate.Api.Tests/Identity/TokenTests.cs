using System.Net;
using System.Net.Http.Headers;
using Elevate.Api.Identity;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Elevate.Api.Tests.Identity;

public sealed class TokenTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private const string Me = "{ me { id role } }";
    private const string Anonymous = "{ badges { code } }";

    private DevelopmentTokens Tokens => api.Services.GetRequiredService<DevelopmentTokens>();

    private SecurityKey Key => Tokens.Key;

    [Fact]
    public async Task A_valid_token_signs_in_with_the_role_on_record()
    {
        var user = await api.Programme.JoinAsync();

        Assert.Equal("PARTICIPANT", await RoleAsync(Forged.Token(Key, user)));
        await SetAsync(user, "role = 'REVIEWER'");
        Assert.Equal("REVIEWER", await RoleAsync(Forged.Token(Key, user)));
    }

    [Theory]
    [InlineData("role")]
    [InlineData("roles")]
    [InlineData("http://schemas.microsoft.com/ws/2008/06/identity/claims/role")]
    public async Task Roles_in_the_token_are_ignored(string claim)
    {
        var token = Forged.Token(Key, await api.Programme.JoinAsync(), claims: (claim, "SUPERADMIN"));

        Assert.Equal("PARTICIPANT", await RoleAsync(token));
        var submission = await api.Programme.SubmitAsync(await api.Programme.JoinAsync(), Samples.Shine);
        using var response = await SendAsync($"{{ submission(id: \"{submission.Id}\") {{ id }} }}", token);
        Assert.Null((await ApiResponse.ReadAsync(response)).Data("submission"));
    }

    public static TheoryData<string> BadTokens => ["expired", "not yet", "signature", "issuer", "audience", "unsigned", "endless", "garbage"];

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_turned_away_even_where_nobody_needs_one(string flaw)
    {
        using var response = await SendAsync(Anonymous, Forged.Bad(flaw, Key, await api.Programme.JoinAsync()));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal("AUTH_INVALID_TOKEN", (await ApiResponse.ReadAsync(response)).ErrorCode);
    }

    [Fact]
    public async Task Without_a_token_the_caller_is_anonymous()
    {
        Assert.NotNull((await api.SendAsync(Anonymous)).Data("badges"));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await api.SendAsync(Me)).ErrorCode);
    }

    [Fact]
    public async Task A_token_of_a_user_who_is_unknown_is_no_identity()
    {
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await api.SendAsync(Me, user: "user_nobody")).ErrorCode);
    }

    [Fact]
    public async Task A_token_of_a_user_who_is_gone_is_no_identity()
    {
        var user = await api.Programme.JoinAsync();
        await SetAsync(user, "deleted_at = now()");

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await api.SendAsync(Me, user: user)).ErrorCode);
    }

    [Fact]
    public async Task The_role_is_read_once_a_request()
    {
        var user = await api.Programme.JoinAsync();
        await api.SendAsync(Me, user: user);
        api.Statements.Take();

        await api.SendAsync("{ a: me { id email role } b: me { id email role } c: me { id email region } }", user: user);

        Assert.Single(api.Statements.Take(), statement => statement.StartsWith("SELECT role, user_type", StringComparison.Ordinal));
    }

    private async Task<string?> RoleAsync(string token)
    {
        using var response = await SendAsync(Me, token);
        return (string?)(await ApiResponse.ReadAsync(response)).Data("me", "role");
    }

    private async Task<HttpResponseMessage> SendAsync(string query, string token)
    {
        using var request = api.CreateRequest(query, null, null);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await api.Client.SendAsync(request);
    }

    private Task SetAsync(string user, string assignment) => api.Programme.ExecuteAsync($"UPDATE users SET {assignment} WHERE id = $1", user);
}
