namespace HotChocolate.Execution.Options;

/// <summary>The limits of the parser of documents.</summary>
public sealed class RequestParserOptions
{
    /// <summary>Whether syntax nodes know where they stand; needed for the locations of errors.</summary>
    public bool IncludeLocations { get; set; } = true;

    /// <summary>How many syntax nodes a document may have; 50,000 unless set.</summary>
    public int MaxAllowedNodes { get; set; } = 50_000;

    /// <summary>How many tokens a document may have; 50,000 unless set.</summary>
    public int MaxAllowedTokens { get; set; } = 50_000;

    /// <summary>How many fields a document may select; 2048 unless set.</summary>
    public int MaxAllowedFields { get; set; } = 2048;

    internal ParserOptions ToParserOptions()
        => new(noLocations: !IncludeLocations, maxAllowedNodes: MaxAllowedNodes, maxAllowedTokens: MaxAllowedTokens, maxAllowedFields: MaxAllowedFields);
}
