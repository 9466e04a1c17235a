using HotChocolate.Data.Common;

namespace HotChocolate.Data.Filtering;

/// <summary>Global ids: base64 of <c>Type:key</c>.</summary>
internal static class NodeId
{
    /// <summary>The key in the type that the member has.</summary>
    /// <exception cref="GraphQLException">It is no such id.</exception>
    public static object Parse(string text, Type keyType)
    {
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, bytes, out var length)) throw DataErrors.InvalidNodeId(text);
        var colon = Array.IndexOf(bytes, (byte)':', 0, length);
        if (colon <= 0) throw DataErrors.InvalidNodeId(text);
        var key = bytes.AsSpan(colon + 1, length - colon - 1);
        var type = Nullable.GetUnderlyingType(keyType) ?? keyType;
        if (type == typeof(Guid) && key.Length == 16) return new Guid(key);
        var keyText = Encoding.UTF8.GetString(key);
        if (type == typeof(string)) return keyText;
        if (type == typeof(int) && int.TryParse(keyText, CultureInfo.InvariantCulture, out var number)) return number;
        if (type == typeof(long) && long.TryParse(keyText, CultureInfo.InvariantCulture, out var large)) return large;
        if (type == typeof(Guid) && Guid.TryParse(keyText, out var guid)) return guid;
        throw DataErrors.InvalidNodeId(text);
    }
}
