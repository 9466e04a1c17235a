using HotChocolate.Data.Common;
using HotChocolate.Data.Paging;

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
        var bytes = new byte[Math.Min(cursor.Length, MaxLength)];
        if (cursor.Length > MaxLength || !Convert.TryFromBase64String(cursor, bytes, out var length)) throw PagingErrors.InvalidCursor(argument, cursor);
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, length));
            if (document.RootElement.ValueKind is not JsonValueKind.Array || document.RootElement.GetArrayLength() != keys.Count) throw PagingErrors.InvalidCursor(argument, cursor);
            return [.. document.RootElement.EnumerateArray().Select((value, i) => value.Deserialize(keys[i].Type))];
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or NotSupportedException)
        {
            throw PagingErrors.InvalidCursor(argument, cursor);
        }
    }
}
