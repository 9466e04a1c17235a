using System.Buffers.Text;
using HotChocolate.Data.Common;

namespace HotChocolate.Data.Paging;

/// <summary>The cursor of an item is its index in the list, as base64 of the decimal digits.</summary>
internal static class IndexCursor
{
    public static string Format(int index)
    {
        Span<byte> digits = stackalloc byte[11];
        Utf8Formatter.TryFormat(index, digits, out var length);
        return Convert.ToBase64String(digits[..length]);
    }

    /// <exception cref="GraphQLException">It is none of ours.</exception>
    public static int Parse(string argument, string cursor)
    {
        Span<byte> digits = stackalloc byte[16];
        return cursor.Length is > 0 and <= 16
            && Convert.TryFromBase64String(cursor, digits, out var length)
            && int.TryParse(digits[..length], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && index < int.MaxValue
            ? index
            : throw DataErrors.InvalidCursor(argument, cursor);
    }
}
