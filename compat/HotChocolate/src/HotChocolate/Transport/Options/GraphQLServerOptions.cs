namespace HotChocolate.AspNetCore;

/// <summary>Options of one GraphQL endpoint.</summary>
public sealed class GraphQLServerOptions
{
    internal static readonly GraphQLServerOptions Default = new();

    /// <summary>Options of the browser tool, where one is served.</summary>
    public GraphQLToolOptions Tool { get; internal set; } = new();

    /// <summary>Options of WebSocket connections.</summary>
    public GraphQLSocketOptions Sockets { get; internal set; } = new();

    /// <summary>Which operations may be sent by GET; queries only unless set. Anything else opens the door to requests from other sites.</summary>
    public AllowedGetOperations AllowedGetOperations { get; set; } = AllowedGetOperations.Query;

    /// <summary>Whether operations may be sent by GET.</summary>
    public bool EnableGetRequests { get; set; } = true;

    /// <summary>Whether a GET request needs the header <c>GraphQL-Preflight</c>, which makes browsers ask before they send it from another site.</summary>
    public bool EnforceGetRequestsPreflightHeader { get; set; }

    /// <summary>Whether the schema can be downloaded.</summary>
    public bool EnableSchemaRequests { get; set; } = true;

    /// <summary>How often a comment is sent on an event stream, so that proxies do not close a connection on which nothing happens.</summary>
    internal TimeSpan EventStreamKeepAliveInterval { get; set; } = TimeSpan.FromSeconds(12);
}

/// <summary>Operations that may be sent by GET.</summary>
[Flags]
public enum AllowedGetOperations
{
    /// <summary>Queries.</summary>
    Query = 1,

    /// <summary>Mutations.</summary>
    Mutation = 2,

    /// <summary>Subscriptions, as server-sent events.</summary>
    Subscription = 4,

    /// <summary>Queries and mutations.</summary>
    QueryAndMutation = Query | Mutation,

    /// <summary>Everything.</summary>
    All = QueryAndMutation | Subscription
}
