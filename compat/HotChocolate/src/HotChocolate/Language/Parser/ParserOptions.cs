namespace HotChocolate.Language;

/// <summary>What the parser allows.</summary>
public sealed class ParserOptions(
    bool noLocations = false, bool allowFragmentVariables = false, int maxAllowedNodes = int.MaxValue, int maxAllowedTokens = int.MaxValue,
    int maxAllowedFields = 2048)
{
    /// <summary>The options that requests are parsed with unless others are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The default options, without locations.</summary>
    public static ParserOptions NoLocation { get; } = new(noLocations: true);

    /// <summary>Whether nodes are made without locations.</summary>
    public bool NoLocations { get; } = noLocations;

    /// <summary>How many nodes a document may have.</summary>
    public int MaxAllowedNodes { get; } = maxAllowedNodes;

    /// <summary>How many tokens a document may have.</summary>
    public int MaxAllowedTokens { get; } = maxAllowedTokens;

    /// <summary>How many fields a document may select.</summary>
    public int MaxAllowedFields { get; } = maxAllowedFields;

    /// <summary>Whether fragments may declare variables, which the specification does not know.</summary>
    internal bool AllowFragmentVariables { get; } = allowFragmentVariables;

    /// <summary>How deep selections, values and types may be nested; the stack of every later stage relies on it.</summary>
    internal int MaxAllowedRecursionDepth { get; init; } = 200;

    /// <summary>How many fields may have an alias.</summary>
    internal int MaxAllowedAliases { get; init; } = 1024;

    /// <summary>How many fragments may be spread or written inline: with the limit on fields it bounds every walk over selections.</summary>
    internal int MaxAllowedFragments { get; init; } = 4096;

    /// <summary>How many operations and fragments a document may define.</summary>
    internal int MaxAllowedExecutableDefinitions { get; init; } = 1024;

    /// <summary>How many directives may stand in one location.</summary>
    internal int MaxAllowedDirectives { get; init; } = 64;
}
