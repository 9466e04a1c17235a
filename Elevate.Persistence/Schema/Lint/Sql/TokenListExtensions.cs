namespace Elevate.Persistence.Schema.Lint.Sql;

/// <summary>Questions to a list of words.</summary>
internal static class TokenListExtensions
{
    /// <summary>Whether these words stand together, not within parentheses.</summary>
    public static bool Says(this IReadOnlyList<SqlToken> tokens, params ReadOnlySpan<string> words)
    {
        for (int start = 0, depth = 0; start + words.Length <= tokens.Count; start++)
        {
            if (tokens[start].Is("(")) depth++;
            else if (tokens[start].Is(")")) depth--;
            if (depth > 0) continue;
            var index = 0;
            while (index < words.Length && tokens[start + index].Is(words[index])) index++;
            if (index == words.Length) return true;
        }
        return false;
    }

    /// <summary>The parts between commas that do not stand within parentheses.</summary>
    public static IEnumerable<IReadOnlyList<SqlToken>> DivideAtCommas(this IReadOnlyList<SqlToken> tokens)
    {
        var part = new List<SqlToken>();
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (depth > 0 || !token.Is(","))
            {
                part.Add(token);
                continue;
            }
            yield return part;
            part = [];
        }
        if (part.Count > 0) yield return part;
    }

    /// <summary>The tables named behind REFERENCES, anywhere.</summary>
    public static IEnumerable<string> References(this IReadOnlyList<SqlToken> tokens)
    {
        var reader = new TokenReader(tokens);
        while (reader.TakeUpTo("REFERENCES")) yield return reader.TakeName();
    }

    /// <summary>The tables that a query reads: the names behind FROM and JOIN.</summary>
    public static IEnumerable<string> Sources(this IReadOnlyList<SqlToken> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            var isOther = index > 0 && tokens[index - 1].Is("DISTINCT") || index > 2 && tokens[index - 2].Is("(") && tokens[index - 3].Is("EXTRACT");
            if (isOther || !tokens[index].Is("FROM") && !tokens[index].Is("JOIN")) continue;
            var reader = new TokenReader([.. tokens.Skip(index + 1)]);
            var name = reader.TakeName();
            if (name != "?" && !reader.Take("(")) yield return name;
        }
    }
}
