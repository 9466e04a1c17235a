using Elevate.Domain.Audit;
using Elevate.Persistence.Connections;
using Elevate.Persistence.Transactions;
using Npgsql;

namespace Elevate.Persistence.Users;

/// <summary>
/// Which tokens no longer count, although the identity provider's signature under them does: all of one user, or of everyone, that were issued
/// before a moment.
/// </summary>
/// <param name="dataSource">The database.</param>
/// <param name="clock">The present.</param>
public sealed class TokenCutoffs(NpgsqlDataSource dataSource, TimeProvider clock)
{
    // The subject of no token, and so free to mean everyone.
    private const string Everyone = "";

    /// <summary>The column that tells, in a query on <c>users</c>, since when the tokens of a user count; null where nothing was revoked.</summary>
    public const string OfUser = $"(SELECT max(valid_after) FROM token_cutoffs WHERE subject IN (users.id, '{Everyone}'))";

    /// <summary>Revokes the tokens that were issued up to now.</summary>
    /// <param name="userId">Whose; null: everyone's.</param>
    /// <param name="revokedBy">Who does it, as the operating system knows them: they need no account here.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Tokens count that are issued from then on.</returns>
    public async Task<DateTimeOffset> RevokeAsync(string? userId, string revokedBy, CancellationToken cancellationToken = default)
    {
        // Tokens tell whole seconds: what was issued within this one may have been issued before, and goes too.
        var now = clock.GetStorableNow();
        var validAfter = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds() + 1);
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var batch = new SqlBatch(connection, transaction);
        batch.Write("SELECT act_as('system')");
        batch.Write("""
            INSERT INTO token_cutoffs (subject, valid_after) VALUES ($1, $2)
            ON CONFLICT (subject) DO UPDATE SET valid_after = greatest(token_cutoffs.valid_after, excluded.valid_after)
            """, userId ?? Everyone, validAfter);
        batch.Write("""
            INSERT INTO audit_log (actor_id, action, target_id, meta, created_at)
            VALUES ('system', $1, $2, jsonb_build_object('entityType', 'token', 'entityId', $2::text, 'validAfter', $3::timestamptz, 'revokedBy', $4::text), $5)
            """, AuditAction.RevokeTokens.ToName(), userId ?? "all", validAfter, revokedBy, now);
        await batch.ExecuteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return validAfter;
    }

    /// <summary>What was revoked that ends tokens as old as these.</summary>
    /// <param name="issuedAt">When the oldest of the tokens was issued; null: nobody knows.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<TokenCutoff>> GetAfterAsync(DateTimeOffset? issuedAt, CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand("SELECT subject, valid_after FROM token_cutoffs WHERE valid_after > $1");
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = issuedAt ?? DateTimeOffset.UnixEpoch });
        return await command.ReadAllAsync(
            row => new TokenCutoff(row.GetString(0) is { Length: > 0 } userId ? userId : null, row.GetFieldValue<DateTimeOffset>(1)), cancellationToken);
    }

    /// <summary>Whether a token was revoked.</summary>
    /// <param name="userId">Whose token.</param>
    /// <param name="issuedAt">When it was issued; null: it does not say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<bool> IsRevokedAsync(string userId, DateTimeOffset? issuedAt, CancellationToken cancellationToken = default)
    {
        await using var command = dataSource.CreateCommand("SELECT EXISTS (SELECT FROM token_cutoffs WHERE subject IN ($1, $2) AND ($3 IS NULL OR valid_after > $3))");
        command.Parameters.Add(new() { Value = userId });
        command.Parameters.Add(new() { Value = Everyone });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset?> { TypedValue = issuedAt, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
