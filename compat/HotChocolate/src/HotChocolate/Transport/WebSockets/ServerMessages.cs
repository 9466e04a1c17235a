using System.Text.Encodings.Web;
using HotChocolate.Execution.Processing;
using HotChocolate.Transport.Http;

namespace HotChocolate.Transport.WebSockets;

/// <summary>Writes the messages of the server (GraphQL over WebSocket protocol).</summary>
internal static class ServerMessages
{
    public static readonly ReadOnlyMemory<byte> Ping = """{"type":"ping"}"""u8.ToArray();
    private static readonly ReadOnlyMemory<byte> s_ack = """{"type":"connection_ack"}"""u8.ToArray();
    private static readonly ReadOnlyMemory<byte> s_pong = """{"type":"pong"}"""u8.ToArray();

    public static ReadOnlyMemory<byte> Ack(IReadOnlyDictionary<string, object?>? payload) => payload is null ? s_ack : WithPayload("connection_ack", payload);

    public static ReadOnlyMemory<byte> Pong(IReadOnlyDictionary<string, object?>? payload) => payload is null ? s_pong : WithPayload("pong", payload);

    /// <summary>The beginning of all messages about one operation, as far as its type.</summary>
    public static byte[] Head(string id)
        => [.. "{\"id\":\""u8, .. JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes, .. "\",\"type\":"u8];

    public static void WriteNext(PooledBuffer buffer, byte[] head, IOperationResult result)
    {
        buffer.Write(head);
        buffer.Write("\"next\",\"payload\":"u8);
        result.WriteTo(buffer, withIndentations: false);
        buffer.Write("}"u8);
    }

    public static void WriteError(PooledBuffer buffer, byte[] head, IReadOnlyList<IError> errors)
    {
        buffer.Write(head);
        buffer.Write("\"error\",\"payload\":"u8);
        JsonWriters.Write(buffer, errors, static (json, errors) => ResponseWriter.WriteErrors(json, errors));
        buffer.Write("}"u8);
    }

    public static void WriteComplete(PooledBuffer buffer, byte[] head)
    {
        buffer.Write(head);
        buffer.Write("\"complete\"}"u8);
    }

    private static byte[] WithPayload(string type, IReadOnlyDictionary<string, object?> payload)
    {
        using var buffer = new PooledBuffer();
        JsonWriters.Write(buffer, (type, payload), static (json, message) =>
        {
            json.WriteStartObject();
            json.WriteString("type", message.type);
            json.WritePropertyName("payload");
            ResponseWriter.WriteValue(json, message.payload);
            json.WriteEndObject();
        });
        return buffer.Written.ToArray();
    }
}
