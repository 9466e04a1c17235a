namespace HotChocolate.Execution;

/// <summary>Which kinds of operations a request may run.</summary>
[Flags]
public enum GraphQLRequestFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    AllowQuery = 1,

    /// <summary>Mutations.</summary>
    AllowMutation = 2,

    /// <summary>Subscriptions.</summary>
    AllowSubscription = 4,

    /// <summary>Results that arrive in parts.</summary>
    AllowStreams = 8,

    /// <summary>Queries, mutations and subscriptions, each answered in one part.</summary>
    AllowLegacy = AllowQuery | AllowMutation | AllowSubscription,

    /// <summary>Everything.</summary>
    AllowAll = AllowLegacy | AllowStreams
}
