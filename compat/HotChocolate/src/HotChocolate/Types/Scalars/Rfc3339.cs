namespace HotChocolate.Types.Scalars;

/// <summary>Moments as RFC 3339 writes them: <c>2025-01-31T23:59:59.5+07:00</c>. The offset is required.</summary>
internal static class Rfc3339
{
    private const int LengthWithoutFraction = 19;
    private const int MaxFractionDigits = 7;

    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length <= LengthWithoutFraction || !HasSeparators(text)) return false;
        if (!TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..10], out var day)) return false;
        if (!TryNumber(text[11..13], out var hour) || !TryNumber(text[14..16], out var minute) || !TryNumber(text[17..19], out var second)) return false;
        if (year is 0 || month is 0 or > 12 || day is 0 || day > DateTime.DaysInMonth(year, month)) return false;
        if (hour > 23 || minute > 59 || second > 59) return false;
        var rest = text[LengthWithoutFraction..];
        if (!TryFraction(ref rest, out var ticks) || !TryOffset(rest, out var offset)) return false;
        var local = new DateTime(year, month, day, hour, minute, second).AddTicks(ticks);
        var utc = local.Ticks - offset.Ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks) return false;
        value = new DateTimeOffset(local, offset);
        return true;
    }

    private static bool HasSeparators(ReadOnlySpan<char> text)
        => text[4] is '-' && text[7] is '-' && text[10] is 'T' or 't' && text[13] is ':' && text[16] is ':';

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit)) return false;
            number = number * 10 + (digit - '0');
        }
        return true;
    }

    private static bool TryFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        if (rest is not ['.', ..]) return true;
        var end = rest[1..].IndexOfAnyExceptInRange('0', '9') + 1;
        var digits = end - 1;
        if (digits is < 1 or > MaxFractionDigits || !TryNumber(rest[1..end], out var number)) return false;
        ticks = number;
        for (var i = digits; i < MaxFractionDigits; i++) ticks *= 10;
        rest = rest[end..];
        return true;
    }

    private static bool TryOffset(ReadOnlySpan<char> rest, out TimeSpan offset)
    {
        offset = default;
        if (rest is "Z" or "z") return true;
        if (rest is not ['+' or '-', _, _, ':', _, _]) return false;
        if (!TryNumber(rest[1..3], out var hours) || !TryNumber(rest[4..6], out var minutes)) return false;
        // .NET knows offsets up to fourteen hours, which are all that are in use.
        if (minutes > 59 || hours > 14 || (hours is 14 && minutes > 0)) return false;
        offset = new TimeSpan(hours, minutes, 0);
        if (rest[0] is '-') offset = -offset;
        return true;
    }
}
