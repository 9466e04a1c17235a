namespace HotChocolate.Subscriptions.Postgres;

/// <summary>
/// One notification: <c>sender.sequence.part.parts:text</c>. Sender and sequence let every node see what it has heard before and what it missed;
/// parts carry what does not fit into one. The text is ASCII, so that a byte is a character in every encoding a database may have.
/// </summary>
internal readonly record struct Frame(string Sender, long Sequence, int Part, int Parts, string Text)
{
    /// <summary>The number of a notification that carries no message, only shows that it was heard.</summary>
    public const long Sign = 0;

    /// <summary>The longest payload of a notification, in bytes, that PostgreSQL takes.</summary>
    public const int LargestPayload = 7_999;

    /// <summary>Leaves room for some text behind the longest head.</summary>
    public const int SmallestPayload = 128;

    /// <summary>So many parts a message may have.</summary>
    public const int MaxParts = 1_000;

    private const int LongestHead = 64;

    public bool IsSign => Sequence == Sign;

    public static string NewSender() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(8));

    /// <summary>How many notifications a text takes.</summary>
    public static int CountParts(string text, int payloadSize)
    {
        var room = Room(payloadSize);
        return Math.Max(1, (text.Length + room - 1) / room);
    }

    /// <summary>The payloads that carry a text.</summary>
    public static IEnumerable<string> Split(string sender, long sequence, string text, int payloadSize)
    {
        var room = Room(payloadSize);
        var parts = CountParts(text, payloadSize);
        for (var part = 0; part < parts; part++)
        {
            var start = part * room;
            var length = Math.Min(room, text.Length - start);
            yield return string.Create(CultureInfo.InvariantCulture, $"{sender}.{sequence}.{part}.{parts}:{text.AsSpan(start, length)}");
        }
    }

    /// <summary>Reads a payload; false where it is not one of ours: everyone may notify a channel.</summary>
    public static bool TryParse(string payload, out Frame frame)
    {
        frame = default;
        var head = payload.IndexOf(':', StringComparison.Ordinal);
        if (head is < 0 or > LongestHead) return false;
        if (payload[..head].Split('.') is not [{ Length: > 0 } sender, var sequence, var part, var parts]) return false;
        if (!long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        if (!int.TryParse(parts, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > MaxParts) return false;
        if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= count) return false;
        frame = new Frame(sender, number, index, count, payload[(head + 1)..]);
        return true;
    }

    private static int Room(int payloadSize) => Math.Min(payloadSize, LargestPayload) - LongestHead;
}
