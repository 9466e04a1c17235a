namespace HotChocolate.Language;

/// <summary>The kinds of operations (spec §2.3).</summary>
public enum OperationType
{
    /// <summary>Reads.</summary>
    Query,

    /// <summary>Writes, then reads.</summary>
    Mutation,

    /// <summary>Reads again at every event.</summary>
    Subscription,
}
