using Elevate.Domain.Users;
using Elevate.Persistence.Users;
using Microsoft.AspNetCore.Http.Features;
using Npgsql;

namespace Elevate.Api.Identity;

/// <summary>
/// Takes the user id from the token and everything else from the users table. A request asks once; a socket or a stream of events, which can live
/// for hours, asks again when what it knows is a few seconds old, so that a role that was taken away, or a token that was revoked, is soon gone there too.
/// </summary>
internal sealed class HttpActorAccessor(IHttpContextAccessor http, NpgsqlDataSource dataSource, TimeProvider clock) : IActorAccessor
{
    /// <summary>How long a request goes by what it knows; all but sockets and streams are over by then.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    public async ValueTask<Actor?> GetAsync(CancellationToken cancellationToken = default)
    {
        if (http.HttpContext is not { } context || context.User.FindFirst(TokenClaims.Subject)?.Value is not { Length: > 0 } userId) return null;
        var user = await context.Features.GetRequiredFeature<ActorMemory>().Recall(userId, Memory, clock, FindAsync).WaitAsync(cancellationToken);
        return user is not null && user.Accepts(TokenIssue.Of(context.User)) ? user.Actor : null;
    }

    private async Task<KnownUser?> FindAsync(string userId)
    {
        await using var command = dataSource.CreateCommand(
            $"SELECT role, user_type, user_type_confirmed, {TokenCutoffs.OfUser} FROM users WHERE id = $1 AND deleted_at IS NULL");
        command.Parameters.Add(new() { Value = userId });
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync()
            ? new KnownUser(
                new Actor(userId, reader.GetFieldValue<Role>(0), reader.GetFieldValue<UserType>(1), reader.GetBoolean(2)),
                await reader.IsDBNullAsync(3) ? null : reader.GetFieldValue<DateTimeOffset>(3))
            : null;
    }
}
