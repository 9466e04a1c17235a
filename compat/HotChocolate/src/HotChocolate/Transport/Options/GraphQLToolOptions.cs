namespace HotChocolate.AspNetCore;

/// <summary>
/// Options of the browser tool. The engine brings no tool: a host that serves one places it before the endpoint or on a longer path, and may read
/// these options from the metadata of the endpoint.
/// </summary>
public sealed class GraphQLToolOptions
{
    /// <summary>Whether a tool is served.</summary>
    public bool Enable { get; set; } = true;

    /// <summary>The title of the page; null: the tool's own.</summary>
    public string? Title { get; set; }

    /// <summary>The document that a new tab shows; null: the tool's own.</summary>
    public string? Document { get; set; }

    /// <summary>The endpoint that the tool talks to; null: the one that it was loaded from.</summary>
    public string? GraphQLEndpoint { get; set; }

    /// <summary>Whether the tool talks to the address in the browser's address bar.</summary>
    public bool UseBrowserUrlAsGraphQLEndpoint { get; set; }

    /// <summary>Whether cookies are sent; null: the tool's own choice.</summary>
    public bool? IncludeCookies { get; set; }

    /// <summary>Whether the tool reports its use to its maker; null: the tool's own choice.</summary>
    public bool? DisableTelemetry { get; set; }
}
