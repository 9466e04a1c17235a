namespace HotChocolate.Language;

/// <summary>The meaning and the writing of block strings (spec §2.9.4, BlockStringValue).</summary>
internal static class BlockString
{
    private static readonly string[] s_lineTerminators = ["\r\n", "\n", "\r"];

    /// <summary>Removes the common indentation and the blank lines at both ends.</summary>
    public static string Value(ReadOnlySpan<byte> raw, bool hasEscapes)
    {
        var text = Encoding.UTF8.GetString(raw);
        if (hasEscapes)
        {
            text = text.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        }

        var lines = text.Split(s_lineTerminators, StringSplitOptions.None);
        var indent = int.MaxValue;
        var first = -1;
        var last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var leading = LeadingWhiteSpace(lines[i]);
            if (leading == lines[i].Length)
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                indent = Math.Min(indent, leading);
            }
        }

        if (first < 0)
        {
            return string.Empty;
        }

        var value = new StringBuilder(text.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
            {
                value.Append('\n');
            }

            var line = lines[i].AsSpan();
            value.Append(i == 0 ? line : line[Math.Min(indent, line.Length)..]);
        }

        return value.ToString();
    }

    /// <summary>Whether a block string can stand for the text exactly.</summary>
    public static bool CanRepresent(string value)
    {
        var lines = value.Split('\n');
        var indent = int.MaxValue;
        foreach (var line in lines)
        {
            foreach (var c in line)
            {
                if (char.IsControl(c) && c != '\t')
                {
                    return false;
                }
            }

            var leading = LeadingWhiteSpace(line);
            if (leading < line.Length)
            {
                indent = Math.Min(indent, leading);
            }
        }

        return indent == 0 && LeadingWhiteSpace(lines[0]) < lines[0].Length && LeadingWhiteSpace(lines[^1]) < lines[^1].Length;
    }

    private static int LeadingWhiteSpace(string line)
    {
        var count = 0;
        while (count < line.Length && line[count] is ' ' or '\t')
        {
            count++;
        }

        return count;
    }
}
