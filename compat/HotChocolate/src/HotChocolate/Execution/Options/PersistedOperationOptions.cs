namespace HotChocolate.Execution.Options;

/// <summary>Which documents may run where clients can name stored ones.</summary>
public sealed class PersistedOperationOptions
{
    /// <summary>Whether only stored documents run.</summary>
    public bool OnlyAllowPersistedDocuments { get; set; }

    /// <summary>Whether, where only stored documents run, a client may also send the text of one; it is found by its hash.</summary>
    public bool AllowDocumentBody { get; set; }

    /// <summary>What a client is told that sends another document.</summary>
    public IError OperationNotAllowedError { get; set; } = RequestErrors.OnlyPersistedOperationsAllowed();
}
