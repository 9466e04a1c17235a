namespace HotChocolate.Data.Projections;

/// <summary>The properties of the parent that a resolver reads, by their C# names.</summary>
internal sealed record ParentRequirement(IReadOnlyList<string> Properties)
{
    /// <param name="selections">A selection set, with or without its braces; of what is nested, all is taken.</param>
    public static ParentRequirement Parse(string selections)
    {
        var names = new List<string>();
        var text = selections.Trim();
        if (text.StartsWith('{') && text.EndsWith('}')) text = text[1..^1];
        for (var (i, depth) = (0, 0); i < text.Length; i++)
        {
            if (text[i] is '{') depth++;
            else if (text[i] is '}') depth--;
            if (!IsName(text[i])) continue;
            var start = i;
            while (i + 1 < text.Length && IsName(text[i + 1])) i++;
            if (depth == 0) names.Add(text[start..(i + 1)]);
        }
        return new ParentRequirement(names);
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_';
}
