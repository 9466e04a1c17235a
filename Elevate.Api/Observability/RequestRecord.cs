namespace Elevate.Api.Observability;

/// <summary>What a request turned out to be, for the log.</summary>
internal sealed class RequestRecord
{
    /// <summary><c>query</c>, <c>mutation</c> or <c>subscription</c>; null where no operation was found.</summary>
    public string? OperationType { get; set; }

    /// <summary>The name that the client gave it; null for none.</summary>
    public string? OperationName { get; set; }

    /// <summary>The code of its first error, or the type of the exception; null where all went well.</summary>
    public string? Error { get; set; }
}
