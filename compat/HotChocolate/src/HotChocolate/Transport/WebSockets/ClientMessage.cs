namespace HotChocolate.Transport.WebSockets;

internal enum ClientMessageType
{
    Unknown,
    ConnectionInit,
    Ping,
    Pong,
    Subscribe,
    Complete
}

/// <summary>A message of a client, read but not judged: what is there and where its payload lies.</summary>
internal readonly ref struct ClientMessage
{
    public ClientMessageType Type { get; private init; }

    /// <summary>Whether there is a type at all.</summary>
    public bool HasType { get; private init; }

    /// <summary>False: the message is JSON of another kind.</summary>
    public bool IsObject { get; private init; }

    /// <summary>Null where there is none or it is no string.</summary>
    public string? Id { get; private init; }

    /// <summary>The JSON of the payload; empty where there is none.</summary>
    public ReadOnlySpan<byte> Payload { get; private init; }

    /// <summary>Whether the payload is an object.</summary>
    public bool HasObjectPayload => Payload.Length > 0 && Payload[0] == '{';

    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static ClientMessage Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return ReadMessage(json);
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("A string is not made of whole characters.", exception);
        }
    }

    private static ClientMessage ReadMessage(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 256 });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return default;
        }

        var type = ClientMessageType.Unknown;
        var hasType = false;
        var id = default(string);
        var payload = default(ReadOnlySpan<byte>);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                hasType = reader.TokenType == JsonTokenType.String;
                type = hasType ? TypeOf(ref reader) : ClientMessageType.Unknown;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                id = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
                reader.Skip();
            }
            else if (reader.ValueTextEquals("payload"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                payload = json[start..(int)reader.BytesConsumed];
            }
            else
            {
                reader.Skip();
            }
        }
        return new ClientMessage { IsObject = true, HasType = hasType, Type = type, Id = id, Payload = payload };
    }

    /// <summary>The payload as an element of its own; null where there is none.</summary>
    public JsonElement? ParsePayload()
    {
        if (Payload.IsEmpty) return null;
        var reader = new Utf8JsonReader(Payload, new JsonReaderOptions { MaxDepth = 256 });
        return JsonElement.ParseValue(ref reader);
    }

    private static ClientMessageType TypeOf(ref Utf8JsonReader reader)
        => reader.ValueTextEquals("subscribe"u8) ? ClientMessageType.Subscribe
            : reader.ValueTextEquals("complete"u8) ? ClientMessageType.Complete
            : reader.ValueTextEquals("ping"u8) ? ClientMessageType.Ping
            : reader.ValueTextEquals("pong"u8) ? ClientMessageType.Pong
            : reader.ValueTextEquals("connection_init"u8) ? ClientMessageType.ConnectionInit
            : ClientMessageType.Unknown;
}
