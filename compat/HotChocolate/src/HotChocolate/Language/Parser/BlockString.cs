namespace HotChocolate.Language;

/// <summary>The meaning and the writing of block strings (spec §2.9.4).</summary>
internal static class BlockString
{
    /// <summary>BlockStringValue: removes the common indentation and the blank lines at both ends.</summary>
    public static string Value(ReadOnlySpan<byte> raw, bool hasEscapes)
    {
        var source = Encoding.UTF8.GetString(raw).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        if (hasEscapes) source = source.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        var text = source.AsSpan();
        var (indent, first, last, number) = (int.MaxValue, -1, -1, 0);
        foreach (var line in text.Split('\n'))
        {
            if (Indent(text[line]) is { } leading)
            {
                first = first < 0 ? number : first;
                last = number;
                indent = number > 0 ? Math.Min(indent, leading) : indent;
            }

            number++;
        }

        var value = new StringBuilder(text.Length);
        number = 0;
        foreach (var range in text.Split('\n'))
        {
            if (number >= first && number <= last)
            {
                var line = text[range];
                value.Append(number > first ? "\n" : "").Append(number == 0 ? line : line[Math.Min(indent, line.Length)..]);
            }

            number++;
        }

        return value.ToString();
    }

    /// <summary>Whether a block string can stand for the text exactly.</summary>
    public static bool CanRepresent(string value)
    {
        if (value.Any(c => char.IsControl(c) && c is not ('\t' or '\n'))) return false;
        var indents = value.Split('\n').Select(line => Indent(line)).ToArray();
        return indents[0] is not null && indents[^1] is not null && indents.Min() == 0;
    }

    /// <summary>How much white space a line begins with; null where there is nothing else.</summary>
    private static int? Indent(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') is var indent and >= 0 ? indent : null;
}
