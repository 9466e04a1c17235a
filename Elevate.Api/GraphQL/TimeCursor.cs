using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Elevate.Domain.Errors;

namespace Elevate.Api.GraphQL;

/// <summary>A place in a list that has the newest first. Clients see it as an opaque cursor.</summary>
/// <param name="At">When the line was written.</param>
/// <param name="Id">Its key, which decides between lines of one moment.</param>
internal readonly record struct TimeCursor(DateTimeOffset At, Guid Id)
{
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}|{Id:N}")));

    /// <summary>The place that a cursor stands for; null where there is none.</summary>
    /// <exception cref="ValidationException">The text is no cursor.</exception>
    public static TimeCursor? Parse(string? cursor, string argument)
    {
        if (cursor is null) return null;
        if (Decode(cursor).Split('|') is [var ticks, var id]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            && Guid.TryParseExact(id, "N", out var key))
        {
            return new TimeCursor(new DateTimeOffset(at, TimeSpan.Zero), key);
        }
        throw new ValidationException("This is not a cursor of this list.", argument);
    }

    private static string Decode(string cursor)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        return Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            ? Encoding.ASCII.GetString(bytes, 0, length)
            : "";
    }
}
