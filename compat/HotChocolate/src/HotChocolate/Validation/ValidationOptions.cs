namespace HotChocolate.Validation;

/// <summary>The limits of one schema on the documents that it takes.</summary>
internal sealed record ValidationOptions
{
    public static ValidationOptions Default { get; } = new();

    /// <summary>How many errors are reported before the rest of the document is left unread.</summary>
    public int MaxAllowedErrors { get; init; } = 5;

    /// <summary>How many levels of fields an operation may have; null: any number.</summary>
    public int? MaxAllowedExecutionDepth { get; init; }

    /// <summary>Whether <see cref="MaxAllowedExecutionDepth"/> leaves introspection fields out of account.</summary>
    public bool SkipIntrospectionFields { get; init; }

    /// <summary>Whether <c>__schema</c> and <c>__type</c> may be selected.</summary>
    public bool AllowIntrospection { get; init; } = true;

    /// <summary>What a client is told that introspects where it may not; null: the usual message.</summary>
    public string? IntrospectionNotAllowedMessage { get; init; }

    /// <summary>How often one field may recur on a path; null: any number.</summary>
    public int? MaxAllowedFieldCycleDepth { get; init; }

    /// <summary>How deep <c>ofType</c> may be nested in an introspection query: every wrapper of the deepest type, and some to spare.</summary>
    public int MaxAllowedOfTypeDepth { get; init; } = 16;

    /// <summary>How often the lists of <c>__Type</c> (<c>fields</c>, <c>interfaces</c> …) may be nested in themselves.</summary>
    public int MaxAllowedListRecursiveDepth { get; init; } = 1;

    /// <summary>How deep selections may be nested when fragments are put in their places.</summary>
    public int MaxAllowedRecursionDepth { get; init; } = 200;
}
