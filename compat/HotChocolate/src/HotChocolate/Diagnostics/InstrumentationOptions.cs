namespace HotChocolate.Diagnostics;

/// <summary>What the traces of requests tell. Metrics need no options: they carry nothing that a client can choose.</summary>
public sealed class InstrumentationOptions
{
    /// <summary>The parts of a request that have an activity of their own.</summary>
    public ActivityScopes Scopes { get; set; } = ActivityScopes.Default;

    /// <summary>What is told about the request.</summary>
    public RequestDetails RequestDetails { get; set; } = RequestDetails.Default;

    /// <summary>Whether documents are told, which may hold personal data as literals; the same as <see cref="RequestDetails.Query"/>.</summary>
    public bool IncludeDocument { get; set; }

    /// <summary>Whether the keys of data loader batches are told, which may be personal data.</summary>
    public bool IncludeDataLoaderKeys { get; set; }

    /// <summary>Whether the outermost activity, usually that of the HTTP request, has the operation in its display name.</summary>
    public bool RenameRootActivity { get; set; }
}

/// <summary>The parts of a request.</summary>
[Flags]
public enum ActivityScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The whole request, or an event of a subscription.</summary>
    ExecuteRequest = 1,

    /// <summary>Parsing a document that was not known.</summary>
    ParseDocument = 2,

    /// <summary>Validating a document that was not known.</summary>
    ValidateDocument = 4,

    /// <summary>Planning an operation that was not known.</summary>
    CompileOperation = 8,

    /// <summary>Running the operation.</summary>
    ExecuteOperation = 16,

    /// <summary>Each field that does more than to hand out a member of its parent.</summary>
    ResolveFieldValue = 32,

    /// <summary>Each batch that a data loader fetches.</summary>
    DataLoaderBatch = 64,

    /// <summary>Everything.</summary>
    All = ExecuteRequest | ParseDocument | ValidateDocument | CompileOperation | ExecuteOperation | ResolveFieldValue | DataLoaderBatch,

    /// <summary>What costs little: neither fields nor what the request's own activity shows as well.</summary>
    Default = ExecuteRequest | ParseDocument | ValidateDocument | CompileOperation | DataLoaderBatch
}

/// <summary>What is told about a request.</summary>
[Flags]
public enum RequestDetails
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The id of a stored document.</summary>
    Id = 1,

    /// <summary>The hash of the document, where the client sends one.</summary>
    Hash = 2,

    /// <summary>The name of the operation.</summary>
    Operation = 4,

    /// <summary>The document, which may hold personal data as literals.</summary>
    Query = 8,

    /// <summary>Everything.</summary>
    All = Id | Hash | Operation | Query,

    /// <summary>Everything but the document.</summary>
    Default = Id | Hash | Operation
}
