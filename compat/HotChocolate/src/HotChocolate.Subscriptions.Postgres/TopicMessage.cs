using System.Text.Json.Serialization;

namespace HotChocolate.Subscriptions.Postgres;

/// <summary>
/// A message between nodes: the name of its topic as a JSON string, and behind it the JSON of the message; nothing there ends the topic.
/// </summary>
internal sealed class TopicMessage(string json) : ITopicMessage
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // The default encoder leaves ASCII only.
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        NumberHandling = JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.AllowNamedFloatingPointLiterals,
        IncludeFields = true
    };

    /// <exception cref="ArgumentException">The name is not made of whole characters.</exception>
    public static string Write<TMessage>(string topic, TMessage message) => WriteEnd(topic) + JsonSerializer.Serialize(message, s_options);

    /// <exception cref="ArgumentException">The name is not made of whole characters.</exception>
    public static string WriteEnd(string topic)
    {
        // Half a surrogate pair would become the same replacement as every other half.
        s_strict.GetByteCount(topic);
        return JsonSerializer.Serialize(topic, s_options);
    }

    /// <summary>Takes a text apart.</summary>
    /// <returns>The full name of the topic, and its message; null ends the topic.</returns>
    /// <exception cref="JsonException">It does not start with a JSON string.</exception>
    public static (string Topic, TopicMessage? Message) Read(string text)
    {
        // Within the string a quotation mark is \u0022.
        var end = text.IndexOf('"', Math.Min(1, text.Length)) + 1;
        var name = JsonSerializer.Deserialize<string>(text.AsSpan(0, end), s_options)
            ?? throw new JsonException("A message starts with the name of its topic.");
        return (name, end == text.Length ? null : new TopicMessage(text[end..]));
    }

    /// <exception cref="JsonException">The topic carries something else.</exception>
    public TMessage Read<TMessage>() => JsonSerializer.Deserialize<TMessage>(json, s_options)!;
}
