using System.Runtime.InteropServices;
using System.Text.Unicode;

namespace HotChocolate.Transport.Requests;

/// <summary>
/// Reads request parameters from JSON. What stands behind the first value is not looked at, unknown properties are passed over. Where the text is not
/// what it should be, <see cref="RequestSyntax"/> looks at it again to say what is wrong and where.
/// </summary>
internal static class RequestReader
{
    /// <summary>As deep as documents may nest.</summary>
    private const int MaxDepth = 200;

    private static readonly JsonReaderOptions s_options = new() { MaxDepth = MaxDepth };

    /// <summary>Reads a body: an object, or an array with one object in it.</summary>
    /// <exception cref="SyntaxException">It is neither.</exception>
    /// <exception cref="GraphQLException">It is an array with more or fewer objects, or has no parameters at all.</exception>
    public static RequestParameters ReadBody(ReadOnlySpan<byte> json)
    {
        json = SkipByteOrderMark(json);
        if (json.IsEmpty) throw new GraphQLException(TransportErrors.EmptyRequest());
        RequestParameters? parameters = null;
        try
        {
            var reader = new Utf8JsonReader(json, s_options);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.EndArray) throw new GraphQLException(TransportErrors.EmptyBatch());
                parameters = ReadObject(ref reader);
                if (parameters is not null)
                {
                    reader.Read();
                    if (reader.TokenType != JsonTokenType.EndArray) throw new GraphQLException(TransportErrors.BatchNotAllowed());
                }
            }
            else
            {
                parameters = ReadObject(ref reader);
            }
        }
        catch (Exception exception) when (IsFault(exception))
        {
            parameters = null;
        }
        return parameters ?? throw RequestSyntax.ErrorOf(json, RequestSyntax.Expected.Body);
    }

    /// <summary>Reads one object.</summary>
    /// <exception cref="SyntaxException">It is none.</exception>
    public static RequestParameters ReadRequest(ReadOnlySpan<byte> json)
    {
        RequestParameters? parameters = null;
        try
        {
            var reader = new Utf8JsonReader(json, s_options);
            reader.Read();
            parameters = ReadObject(ref reader);
        }
        catch (Exception exception) when (IsFault(exception))
        {
            parameters = null;
        }
        return parameters ?? throw RequestSyntax.ErrorOf(json, RequestSyntax.Expected.Request);
    }

    /// <summary>Reads the JSON object in a query string: variables or extensions; null where it says null.</summary>
    /// <exception cref="SyntaxException">It is no object.</exception>
    public static Dictionary<string, object?>? ReadMap(string text)
    {
        var json = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(json, s_options);
            reader.Read();
            if (TryReadMap(ref reader, out var map)) return map;
        }
        catch (Exception exception) when (IsFault(exception))
        {
            // said below
        }
        throw RequestSyntax.ErrorOf(json, RequestSyntax.Expected.Map);
    }

    /// <summary>Half of a surrogate pair in the name of a property is one too, for which the reader of JSON has an exception of its own.</summary>
    private static bool IsFault(Exception exception) => exception is JsonException or InvalidOperationException;

    /// <summary>Null where a property has a value of the wrong kind or the document is missing.</summary>
    private static RequestParameters? ReadObject(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return null;
        var parameters = new RequestParameters();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8))
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.String) parameters.Document = ReadUtf8(ref reader);
                else if (reader.TokenType != JsonTokenType.Null) return null;
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                reader.Read();
                if (!TryReadMap(ref reader, out var map)) return null;
                parameters.Variables = map;
            }
            else if (reader.ValueTextEquals("operationName"u8))
            {
                reader.Read();
                if (!TryReadText(ref reader, out var text)) return null;
                parameters.OperationName = text;
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                reader.Read();
                if (!TryReadMap(ref reader, out var map)) return null;
                parameters.Extensions = map;
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                if (!TryReadText(ref reader, out var text)) return null;
                parameters.DocumentId = text;
            }
            else
            {
                reader.Skip();
            }
        }
        if (parameters.Document is { Length: 0 }) parameters.Document = null;
        return parameters.Document is null && string.IsNullOrEmpty(parameters.DocumentId) ? null : parameters;
    }

    private static byte[] ReadUtf8(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped) return reader.ValueSpan.ToArray();
        var buffer = new byte[reader.ValueSpan.Length];
        try
        {
            var length = reader.CopyString(buffer);
            return buffer.AsSpan(0, length).ToArray();
        }
        catch (InvalidOperationException)
        {
            // An escaped half of a surrogate pair.
            throw new JsonException();
        }
    }

    private static bool TryReadText(ref Utf8JsonReader reader, out string? text)
    {
        text = null;
        if (reader.TokenType == JsonTokenType.Null) return true;
        return reader.TokenType == JsonTokenType.String && TryGetString(ref reader, out text);
    }

    private static bool TryGetString(ref Utf8JsonReader reader, out string? text)
    {
        try
        {
            text = reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static bool TryReadMap(ref Utf8JsonReader reader, out Dictionary<string, object?>? map)
    {
        map = null;
        if (reader.TokenType == JsonTokenType.Null) return true;
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        var element = JsonElement.ParseValue(ref reader);
        if (!HasWholeCharacters(JsonMarshal.GetRawUtf8Value(element))) return false;
        map = new(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject()) map[property.Name] = property.Value;
        return true;
    }

    /// <summary>
    /// False where bytes are not UTF-8 or half of a surrogate pair is escaped. The reader of JSON lets both pass until a value is read, which would be
    /// anywhere.
    /// </summary>
    private static bool HasWholeCharacters(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json)) return false;
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0) return true;
        var reader = new Utf8JsonReader(json, s_options);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && !TryGetString(ref reader, out _)) return false;
        }
        return true;
    }

    private static ReadOnlySpan<byte> SkipByteOrderMark(ReadOnlySpan<byte> text) => text.StartsWith("\uFEFF"u8) ? text[3..] : text;
}
