namespace HotChocolate.Language;

/// <summary>What the parser allows.</summary>
public sealed class ParserOptions
{
    /// <summary>Creates the options.</summary>
    /// <param name="noLocations">Whether nodes are made without locations.</param>
    /// <param name="allowFragmentVariables">Whether fragments may declare variables.</param>
    /// <param name="maxAllowedNodes">How many nodes a document may have.</param>
    /// <param name="maxAllowedTokens">How many tokens a document may have.</param>
    /// <param name="maxAllowedFields">How many fields a document may select.</param>
    public ParserOptions(
        bool noLocations = false,
        bool allowFragmentVariables = false,
        int maxAllowedNodes = int.MaxValue,
        int maxAllowedTokens = int.MaxValue,
        int maxAllowedFields = 2048)
    {
        NoLocations = noLocations;
        AllowFragmentVariables = allowFragmentVariables;
        MaxAllowedNodes = maxAllowedNodes;
        MaxAllowedTokens = maxAllowedTokens;
        MaxAllowedFields = maxAllowedFields;
    }

    /// <summary>The options that requests are parsed with unless others are given.</summary>
    public static ParserOptions Default { get; } = new();

    /// <summary>The default options, without locations.</summary>
    public static ParserOptions NoLocation { get; } = new(noLocations: true);

    /// <summary>Whether nodes are made without locations.</summary>
    public bool NoLocations { get; }

    /// <summary>How many nodes a document may have.</summary>
    public int MaxAllowedNodes { get; }

    /// <summary>How many tokens a document may have.</summary>
    public int MaxAllowedTokens { get; }

    /// <summary>How many fields a document may select.</summary>
    public int MaxAllowedFields { get; }

    internal bool AllowFragmentVariables { get; }

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
