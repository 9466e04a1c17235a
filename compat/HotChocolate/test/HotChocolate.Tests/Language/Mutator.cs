using System.Text;

namespace HotChocolate.Tests.Language;

/// <summary>Makes texts out of others: bytes are taken out, changed, doubled, mixed with those of another text and with pieces of GraphQL.</summary>
internal sealed class Mutator(int seed, IReadOnlyList<string> sources)
{
    private static readonly string[] s_pieces =
    [
        "{", "}", "(", ")", "[", "]", "...", "\"", "\"\"\"", "\\", "\\u{", "\\u00e9", "\\uD83D\\uDE00", "$", "@", "!", ":", "=", "|", "&", "on", "fragment F on", "null", "true",
        "-", "0", "1e", "1.5", "#", "\n", "\r", ",", "\uFEFF", "😀", "\0", "query", "type A {", "extend ", "\"a\" ", "directive @a on", " implements ", "repeatable",
    ];

    private readonly Random _random = new(seed);
    private readonly byte[][] _sources = [.. sources.Select(Encoding.UTF8.GetBytes)];

    public byte[] Next()
    {
        var bytes = Pick().ToList();
        for (var times = _random.Next(1, 5); times > 0; times--)
        {
            var at = _random.Next(bytes.Count + 1);
            switch (_random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, Math.Min(_random.Next(1, 8), bytes.Count - at));
                    break;
                case 1:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[_random.Next(s_pieces.Length)]));
                    break;
                case 2 when at < bytes.Count:
                    bytes[at] = (byte)_random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, Math.Min(_random.Next(1, 30), bytes.Count - at)));
                    break;
                default:
                    var other = Pick();
                    var from = _random.Next(other.Length + 1);
                    bytes.InsertRange(at, other[from..Math.Min(other.Length, from + _random.Next(30))]);
                    break;
            }
        }

        return [.. bytes];
    }

    private byte[] Pick() => _sources[_random.Next(_sources.Length)];
}
