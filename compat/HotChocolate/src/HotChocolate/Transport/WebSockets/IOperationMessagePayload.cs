namespace HotChocolate.AspNetCore.Subscriptions.Protocols;

/// <summary>The payload of a message.</summary>
public interface IOperationMessagePayload
{
    /// <summary>Reads the payload as JSON, property names without regard to case; null (default) where there is none or it has another form.</summary>
    T? As<T>();
}

internal sealed class OperationMessagePayload(JsonElement? payload) : IOperationMessagePayload
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web);

    public T? As<T>()
    {
        if (payload is not { ValueKind: not (JsonValueKind.Null or JsonValueKind.Undefined) } value) return default;
        if (value is T element) return element;
        try
        {
            return value.Deserialize<T>(s_options);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
