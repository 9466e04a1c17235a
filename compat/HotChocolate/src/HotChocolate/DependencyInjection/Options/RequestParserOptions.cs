namespace HotChocolate.Execution.Options;

/// <summary>The limits of the parser of documents.</summary>
public sealed class RequestParserOptions
{
    /// <summary>Whether syntax nodes know where they stand; needed for the locations of errors.</summary>
    public bool IncludeLocations { get; set; } = true;

    /// <summary>How many syntax nodes a document may have.</summary>
    public int MaxAllowedNodes { get; set; } = int.MaxValue;

    /// <summary>How many tokens a document may have.</summary>
    public int MaxAllowedTokens { get; set; } = int.MaxValue;

    /// <summary>How many fields a document may select.</summary>
    public int MaxAllowedFields { get; set; } = 2048;

    internal ParserOptions ToParserOptions()
        => new(noLocations: !IncludeLocations, maxAllowedNodes: MaxAllowedNodes, maxAllowedTokens: MaxAllowedTokens, maxAllowedFields: MaxAllowedFields);
}
