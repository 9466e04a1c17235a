namespace HotChocolate.Language;

/// <summary>Turns what stands between the quotes of a string into the text that it means (spec §2.9.4).</summary>
internal static class StringUnescaper
{
    public static string Unescape(in Utf8GraphQLReader reader)
    {
        if (!reader.HasEscapes) return Encoding.UTF8.GetString(reader.Value);
        var source = reader.Value;
        var text = new StringBuilder(source.Length);
        for (var plain = source.IndexOf((byte)'\\'); plain >= 0; plain = source.IndexOf((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(source[..plain]));
            source = source[plain..];
            if (source[1] == 'u')
            {
                AppendCodePoint(text, reader, ref source);
                continue;
            }

            text.Append(source[1] switch
            {
                (byte)'"' => '"',
                (byte)'\\' => '\\',
                (byte)'/' => '/',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                var code => throw reader.Error(string.Create(CultureInfo.InvariantCulture, $"Invalid character escape sequence: \\{code}.")),
            });
            source = source[2..];
        }

        return text.Append(Encoding.UTF8.GetString(source)).ToString();
    }

    private static void AppendCodePoint(StringBuilder text, in Utf8GraphQLReader reader, ref ReadOnlySpan<byte> source)
    {
        var start = source;
        var value = CodePoint(ref source, out var isFixed);

        // spec §2.9.4: two four-digit escapes may form a surrogate pair.
        if (isFixed && value is >= 0xD800 and <= 0xDBFF && source.StartsWith("\\u"u8) && !source.StartsWith("\\u{"u8))
        {
            value = CodePoint(ref source, out _) is var low and >= 0xDC00 and <= 0xDFFF ? char.ConvertToUtf32((char)value, (char)low) : -1;
        }

        if (!Rune.TryCreate(value, out var character))
        {
            throw reader.Error($"Invalid Unicode escape sequence: {Encoding.UTF8.GetString(start[..Math.Min(start.Length - source.Length, 12)])}.");
        }

        Span<char> utf16 = stackalloc char[2];
        text.Append(utf16[..character.EncodeToUtf16(utf16)]);
    }

    /// <summary>Reads <c>\uXXXX</c> or <c>\u{X…}</c>; -1 when it is neither.</summary>
    private static int CodePoint(ref ReadOnlySpan<byte> source, out bool isFixed)
    {
        isFixed = !source.StartsWith("\\u{"u8);
        var from = isFixed ? 2 : 3;
        var length = isFixed ? Math.Min(4, source.Length - from) : source[from..].IndexOf((byte)'}');
        var digits = length < 0 || (isFixed && length < 4) ? default : source.Slice(from, length);
        source = source[(from + Math.Max(0, isFixed ? length : length + 1))..];
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? value : -1;
    }
}
