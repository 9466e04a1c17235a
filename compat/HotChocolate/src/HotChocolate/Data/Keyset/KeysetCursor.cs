using HotChocolate.Data.Common;

namespace HotChocolate.Data.Keyset;

/// <summary>The cursor of an item holds its sort keys: a JSON array, as base64.</summary>
internal static class KeysetCursor
{
    // Longer than any key that is worth an index.
    private const int MaxLength = 8_192;

    public static string Format(IReadOnlyList<OrderKey> keys, object?[] values)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            for (var i = 0; i < values.Length; i++) JsonSerializer.Serialize(writer, values[i], keys[i].Type);
            writer.WriteEndArray();
        }
        return Convert.ToBase64String(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    /// <summary>The keys in a cursor.</summary>
    /// <exception cref="GraphQLException">It does not belong to this order.</exception>
    public static object?[] Parse(string argument, string cursor, IReadOnlyList<OrderKey> keys)
    {
        try
        {
            if (cursor.Length <= MaxLength)
            {
                using var document = JsonDocument.Parse(Convert.FromBase64String(cursor));
                var json = document.RootElement;
                if (json.ValueKind is JsonValueKind.Array && json.GetArrayLength() == keys.Count)
                {
                    object?[] values = [.. json.EnumerateArray().Select((value, i) => value.Deserialize(keys[i].Type))];
                    // PostgreSQL has no text with U+0000, and says so by failing.
                    if (!values.OfType<string>().Any(text => text.Contains('\0'))) return values;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            // It is none of ours.
        }
        throw DataErrors.InvalidCursor(argument, cursor);
    }
}
