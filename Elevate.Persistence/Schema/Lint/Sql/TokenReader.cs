namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>Goes through the words of a statement.</summary>
internal sealed class TokenReader(IReadOnlyList<SqlToken> tokens)
{
    public int Position { get; private set; }

    public bool IsAtEnd => Position >= tokens.Count;

    public IReadOnlyList<SqlToken> Rest => [.. tokens.Skip(Position)];

    /// <summary>Goes past these words where they come next.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        if (Position + words.Length > tokens.Count) return false;
        for (var index = 0; index < words.Length; index++)
        {
            if (!tokens[Position + index].Is(words[index])) return false;
        }
        Position += words.Length;
        return true;
    }

    /// <summary>Goes past one of these words; null where none of them is next.</summary>
    public string? TakeOneOf(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(word)) return word;
        }
        return null;
    }

    /// <summary>Goes on until these words have been passed; to the end where they are not there.</summary>
    public bool TakeUpTo(params ReadOnlySpan<string> words)
    {
        for (; !IsAtEnd; Position++)
        {
            if (Take(words)) return true;
        }
        return false;
    }

    /// <summary>Goes past a name. The schema <c>public</c> is left out; a place that <c>format</c> fills in is a name too.</summary>
    public string TakeName()
    {
        Take("IF", "NOT", "EXISTS");
        Take("IF", "EXISTS");
        Take("ONLY");
        if (Take("%")) return Next() is { } filled ? $"%{filled}" : "?";
        var name = Next();
        while (name is not null && Take(".")) name = name == "public" ? Next() : $"{name}.{Next()}";
        return name ?? "?";
    }

    /// <summary>Goes past names with commas between them, and past the arguments that functions have.</summary>
    public IReadOnlyList<string> TakeNames()
    {
        var names = new List<string>();
        do
        {
            names.Add(TakeName());
            SkipParentheses();
        }
        while (Take(","));
        return names;
    }

    public void SkipParentheses()
    {
        if (IsAtEnd || !tokens[Position].Is("(")) return;
        var depth = 0;
        do
        {
            depth += tokens[Position].Is("(") ? 1 : tokens[Position].Is(")") ? -1 : 0;
            Position++;
        }
        while (depth > 0 && !IsAtEnd);
    }

    private string? Next() => IsAtEnd ? null : tokens[Position++].Name;
}
