using System.Text.Json.Nodes;

namespace HotChocolate.Types.Coercion;

/// <summary>Leaf values in other CLR types than their scalar's own.</summary>
internal static class LeafConverter
{
    private static readonly MethodInfo s_parse = typeof(LeafConverter).GetMethod(nameof(Parse), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A function from the C# type of a scalar or enum to <paramref name="wanted"/>; null where the value can stay as it is.</summary>
    public static Func<object, object?>? Create(LeafTypeModel leaf, Type wanted)
    {
        var from = leaf.RuntimeType;
        wanted = System.Nullable.GetUnderlyingType(wanted) ?? wanted;
        if ((leaf as ScalarModel)?.Converters?.Find(from, wanted) is { } own) return value => Guard(value, wanted, own);
        if (wanted.IsAssignableFrom(from)) return null;
        if (from == typeof(DateTimeOffset) && wanted == typeof(DateTime)) return static value => ((DateTimeOffset)value).UtcDateTime;
        if (from == typeof(DateOnly) && wanted == typeof(DateTime)) return static value => ((DateOnly)value).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        if (from == typeof(TimeOnly) && wanted == typeof(TimeSpan)) return static value => ((TimeOnly)value).ToTimeSpan();
        if (from == typeof(JsonElement)) return JsonConverter(wanted);
        if (from == typeof(string) && IsParsable(wanted)) return (Func<object, object?>)s_parse.MakeGenericMethod(wanted).Invoke(null, null)!;
        return value => ChangeType(value, wanted);
    }

    private static Func<object, object?>? JsonConverter(Type wanted)
    {
        if (wanted == typeof(JsonDocument)) return static value => JsonDocument.Parse(((JsonElement)value).GetRawText());
        if (typeof(JsonNode).IsAssignableFrom(wanted)) return value => Guard(value, wanted, json => JsonSerializer.SerializeToNode((JsonElement)json));
        return value => Guard(value, wanted, json => ((JsonElement)json).Deserialize(wanted, JsonSerializerOptions.Web));
    }

    private static bool IsParsable(Type type)
        => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GetGenericArguments()[0] == type);

    private static Func<object, object?> Parse<T>() where T : IParsable<T>
        => static value => T.TryParse(value as string, CultureInfo.InvariantCulture, out var result) ? result : throw new InputConversionException(value, typeof(T));

    private static object? ChangeType(object value, Type wanted)
    {
        if (wanted.IsInstanceOfType(value)) return value;
        return Guard(value, wanted, from => wanted.IsEnum
            ? Enum.ToObject(wanted, from)
            : Convert.ChangeType(from, wanted, CultureInfo.InvariantCulture));
    }

    private static object? Guard(object value, Type wanted, Func<object, object?> convert)
    {
        try
        {
            var result = convert(value);
            return result is null || wanted.IsInstanceOfType(result) ? result : throw new InputConversionException(value, wanted);
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or OverflowException or ArgumentException or JsonException)
        {
            throw new InputConversionException(value, wanted, exception);
        }
    }
}
