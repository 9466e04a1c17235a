namespace Elevate.Api.Topics;

/// <summary>What carries news to the subscribers of all nodes.</summary>
internal enum Backplane
{
    /// <summary>The database, by NOTIFY and LISTEN.</summary>
    Postgres,

    /// <summary>
    /// Nothing: subscribers hear of what their own node learns. For a single node whose database is behind a pooler that cannot LISTEN.
    /// </summary>
    Memory
}
