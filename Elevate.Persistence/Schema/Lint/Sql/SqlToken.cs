namespace Elevate.Persistence.Schema.Lint.Sql;

internal enum SqlTokenKind
{
    /// <summary>A keyword or a name without quotes.</summary>
    Word,

    /// <summary>A name in quotes.</summary>
    QuotedName,

    /// <summary>A text, however it is quoted; its value is what stands between the quotes.</summary>
    Text,

    Number,

    /// <summary>One character of an operator or of punctuation.</summary>
    Symbol
}

/// <summary>A word of SQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Without quotes, otherwise as it was written.</param>
/// <param name="Start">Where it begins in the script.</param>
/// <param name="End">Behind its last character.</param>
internal readonly record struct SqlToken(SqlTokenKind Kind, string Value, int Start, int End)
{
    public bool Is(string word) => Kind is SqlTokenKind.Word or SqlTokenKind.Symbol && Value.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name that the token is for the database; null where it can be none.</summary>
    public string? Name => Kind switch
    {
        SqlTokenKind.Word => Value.ToLowerInvariant(),
        SqlTokenKind.QuotedName => Value,
        _ => null
    };
}

/// <summary>A comment, without what marks it as one.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Start">Where it begins in the script.</param>
/// <param name="Line">In which line that is, from 1.</param>
internal readonly record struct SqlComment(string Text, int Start, int Line);
