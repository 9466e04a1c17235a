using System.Diagnostics;
using System.Text.Json.Nodes;
using Elevate.Persistence.Transactions;

namespace Elevate.Persistence.Outbox;

/// <summary>Leaves news of a change to be sent once, and only if, the change commits.</summary>
internal static class OutboxWriter
{
    private const string Insert = """
        INSERT INTO outbox_messages (type, payload, dedupe_key, trace_parent) VALUES ($1, $2::jsonb, $3, $4)
        """;

    public static void Announce(this SqlBatch batch, string type, JsonObject payload, string dedupeKey) =>
        batch.Write(Insert, type, payload.ToJsonString(), dedupeKey, Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: var id } ? id : null);
}
