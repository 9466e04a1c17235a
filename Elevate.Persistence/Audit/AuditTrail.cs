using System.Text.Json.Nodes;
using Elevate.Domain.Audit;
using Elevate.Domain.Users;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Audit;

/// <summary>Writes who did what, in the transaction that does it.</summary>
internal static class AuditTrail
{
    private const string Insert = """
        INSERT INTO audit_log (actor_id, action, target_id, meta, created_at) VALUES ($1, $2, $3, $4::jsonb, $5)
        """;

    /// <summary>Adds an entry about one thing.</summary>
    /// <param name="batch">The statements of the change.</param>
    /// <param name="actor">Who did it.</param>
    /// <param name="now">When.</param>
    /// <param name="action">What was done.</param>
    /// <param name="entityType">What kind of thing (<c>submission</c>).</param>
    /// <param name="entityId">Which one.</param>
    /// <param name="facts">What else is worth keeping; members that are null are left out.</param>
    public static void Audit(
        this SqlBatch batch,
        Actor actor,
        DateTimeOffset now,
        AuditAction action,
        string entityType,
        string entityId,
        params ReadOnlySpan<(string Key, JsonNode? Value)> facts)
    {
        var meta = new JsonObject { ["entityType"] = entityType, ["entityId"] = entityId };
        foreach (var (key, value) in facts)
            if (value is not null)
                meta[key] = value;

        batch.Write(Insert, actor.UserId, action.ToName(), entityId, meta.ToJsonString(), now);
    }
}
