using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Elevate.Domain.Errors;

namespace Elevate.Persistence.Leaderboards;

/// <summary>
/// A place on a board: what the order is made of. Clients see it as an opaque cursor. It names the participant by handle, because boards are for
/// everybody and ids are not; the id, which decides between two who reached the same points at the same moment, is looked up.
/// </summary>
/// <param name="Points">More points come first.</param>
/// <param name="ReachedAt">Of equal points, the earlier comes first.</param>
/// <param name="Handle">Whose place it is.</param>
internal sealed record BoardPlace(long Points, DateTimeOffset ReachedAt, string Handle)
{
    public string ToCursor() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Points}|{ReachedAt.UtcTicks}|{Handle}")));

    /// <exception cref="ValidationException">The text is no cursor.</exception>
    public static BoardPlace FromCursor(string cursor, string field)
    {
        if (TryDecode(cursor) is { } text
            && text.Split('|', 3) is [var points, var ticks, { Length: > 0 } handle]
            && long.TryParse(points, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var parsedPoints)
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var parsedTicks)
            && parsedTicks <= DateTime.MaxValue.Ticks)
        {
            return new BoardPlace(parsedPoints, new DateTimeOffset(parsedTicks, TimeSpan.Zero), handle);
        }
        throw new ValidationException("This is not a cursor of this list.", field);
    }

    private static string? TryDecode(string cursor)
    {
        var bytes = new byte[Base64Url.GetMaxDecodedLength(cursor.Length)];
        if (!Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var length)) return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        return text.Contains('\0') ? null : text;
    }
}
