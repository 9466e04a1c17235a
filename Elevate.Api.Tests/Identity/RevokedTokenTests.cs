using System.Net.Http.Headers;
using Elevate.Api.Identity;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Persistence.Users;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Elevate.Api.Tests.Identity;

/// <summary>Tokens that the provider's signature would still let in.</summary>
public sealed class RevokedTokenTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(DateTimeOffset.UtcNow.ToUnixTimeSeconds());

    [Theory]
    [InlineData(-60, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(null, false)]
    public async Task What_was_issued_up_to_that_second_is_no_identity(int? secondsLater, bool counts)
    {
        var user = await api.Programme.JoinAsync();
        var token = Token(user, secondsLater is { } seconds ? Now.AddSeconds(seconds) : null);
        Assert.Equal(user, await MeAsync(token));

        Assert.Equal(Now.AddSeconds(1), await RevokeAsync(user, Now.AddMilliseconds(300)));

        Assert.Equal(counts ? user : "AUTH_NOT_AUTHENTICATED", await MeAsync(token));
    }

    [Fact]
    public async Task Tokens_of_others_go_on()
    {
        var other = await api.Programme.JoinAsync();
        var token = Token(other, Now.AddHours(-1));
        await RevokeAsync(await api.Programme.JoinAsync(), Now);
        Assert.Equal(other, await MeAsync(token));
    }

    [Fact]
    public async Task Who_revoked_them_is_on_record()
    {
        var user = await api.Programme.JoinAsync();
        await RevokeAsync(user, Now);
        Assert.Equal(
            $"system REVOKE_TOKENS token {user} root@bastion",
            await api.Programme.ScalarAsync<string>(
                "SELECT concat_ws(' ', actor_id, action, meta ->> 'entityType', meta ->> 'entityId', meta ->> 'revokedBy') FROM audit_log WHERE target_id = $1", user));
    }

    [Fact]
    public async Task An_earlier_moment_brings_nothing_back()
    {
        var user = await api.Programme.JoinAsync();
        await RevokeAsync(user, Now);
        await RevokeAsync(user, Now.AddHours(-1));
        Assert.Equal("AUTH_NOT_AUTHENTICATED", await MeAsync(Token(user, Now.AddMinutes(-30))));
    }

    private string Token(string user, DateTimeOffset? issuedAt) =>
        Forged.Issued(api.Services.GetRequiredService<DevelopmentTokens>().Key, user, issuedAt);

    private Task<DateTimeOffset> RevokeAsync(string user, DateTimeOffset at) =>
        new TokenCutoffs(api.Services.GetRequiredService<NpgsqlDataSource>(), new ManualClock(at)).RevokeAsync(user, "root@bastion");

    /// <summary>The caller's id, or why there is none.</summary>
    private async Task<string?> MeAsync(string token)
    {
        using var request = api.CreateRequest("{ me { id } }", null, null);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await api.Client.SendAsync(request);
        var answer = await ApiResponse.ReadAsync(response);
        return answer.Errors is null ? (string?)answer.Data("me", "id") : answer.ErrorCode;
    }
}
