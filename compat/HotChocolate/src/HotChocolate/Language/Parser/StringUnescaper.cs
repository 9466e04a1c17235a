namespace HotChocolate.Language;

/// <summary>Turns what stands between the quotes of a string into the text that it means (spec §2.9.4).</summary>
internal static class StringUnescaper
{
    public static string Unescape(in Utf8GraphQLReader reader)
    {
        if (!reader.HasEscapes)
        {
            return Encoding.UTF8.GetString(reader.Value);
        }

        var source = reader.Value;
        var text = new StringBuilder(source.Length);
        while (!source.IsEmpty)
        {
            var plain = source.IndexOf((byte)'\\');
            if (plain < 0)
            {
                plain = source.Length;
            }

            text.Append(Encoding.UTF8.GetString(source[..plain]));
            source = source[plain..];
            if (source.IsEmpty)
            {
                break;
            }

            if (source[1] == 'u')
            {
                text.Append(UnicodeEscape(reader, ref source));
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

        return text.ToString();
    }

    private static string UnicodeEscape(in Utf8GraphQLReader reader, ref ReadOnlySpan<byte> source)
    {
        var start = source;
        var value = CodePoint(ref source);

        // spec §2.9.4: two four-digit escapes may form a surrogate pair.
        if (value is >= 0xD800 and <= 0xDBFF && start[2] != '{' && source.StartsWith("\\u"u8) && source.Length > 2 && source[2] != '{')
        {
            var low = CodePoint(ref source);
            if (low is >= 0xDC00 and <= 0xDFFF)
            {
                return char.ConvertFromUtf32(0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00));
            }

            value = -1;
        }

        return Rune.IsValid(value)
            ? char.ConvertFromUtf32(value)
            : throw reader.Error($"Invalid Unicode escape sequence: {Encoding.UTF8.GetString(start[..Math.Min(start.Length - source.Length, 12)])}.");
    }

    /// <summary>Reads <c>\uXXXX</c> or <c>\u{X…}</c>; -1 when it is neither.</summary>
    private static int CodePoint(ref ReadOnlySpan<byte> source)
    {
        ReadOnlySpan<byte> digits;
        if (source.Length > 2 && source[2] == '{')
        {
            var end = source.IndexOf((byte)'}');
            digits = end < 0 ? default : source[3..end];
            source = source[(end < 0 ? 3 : end + 1)..];
        }
        else
        {
            digits = source.Length < 6 ? default : source[2..6];
            source = source[Math.Min(6, source.Length)..];
        }

        var value = 0;
        foreach (var digit in digits)
        {
            var nibble = char.IsAsciiHexDigit((char)digit) ? Convert.ToInt32(((char)digit).ToString(), 16) : -1;
            if (nibble < 0 || value > 0x10FFFF)
            {
                return -1;
            }

            value = (value << 4) | nibble;
        }

        return digits.IsEmpty ? -1 : value;
    }
}
