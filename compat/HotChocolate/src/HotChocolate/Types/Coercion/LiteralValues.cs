using System.Buffers;
using System.Runtime.InteropServices;

namespace HotChocolate.Types.Coercion;

/// <summary>Literals and JSON as plain values, where no type says how to read them. Literals hold no variables any more.</summary>
internal static class LiteralValues
{
    private const int MaxJsonDepth = 1000;

    /// <summary>Text, numbers, booleans, <see cref="List{T}"/> and <see cref="Dictionary{TKey, TValue}"/>; enum values become text.</summary>
    public static object? ToClr(IValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode flag => flag.Value,
        IntValueNode number => Integer(number.AsSpan()),
        FloatValueNode number => Real(number.AsSpan()),
        ListValueNode list => list.Items.Select(ToClr).ToList(),
        ObjectValueNode map => map.Fields.ToDictionary(f => f.Name.Value, f => ToClr(f.Value)),
        _ => null
    };

    /// <summary>The JSON value of the same shape; enum values become text.</summary>
    public static JsonElement ToJson(IValueNode literal)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) Write(writer, literal);
        var reader = new Utf8JsonReader(buffer.WrittenSpan, new JsonReaderOptions { MaxDepth = MaxJsonDepth });
        return JsonElement.ParseValue(ref reader);
    }

    private static void Write(Utf8JsonWriter writer, IValueNode literal)
    {
        switch (literal)
        {
            case StringValueNode text:
                writer.WriteStringValue(text.Value);
                break;
            case EnumValueNode name:
                writer.WriteStringValue(name.Value);
                break;
            case BooleanValueNode flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            // Numbers are written the same way in both languages, so none of their digits get lost.
            case IFloatValueLiteral number:
                writer.WriteRawValue(number.AsSpan(), skipInputValidation: true);
                break;
            case ListValueNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
            case ObjectValueNode map:
                writer.WriteStartObject();
                foreach (var field in map.Fields)
                {
                    writer.WritePropertyName(field.Name.Value);
                    Write(writer, field.Value);
                }
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static object Integer(ReadOnlySpan<byte> digits)
        => long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : Real(digits);

    // Decimal keeps what was written; only what is too large or too small for it becomes a double.
    private static object Real(ReadOnlySpan<byte> digits)
    {
        if (decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) && (exact != 0 || !digits.ContainsAnyInRange((byte)'1', (byte)'9')))
            return exact;
        return double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}

/// <summary>JSON values as the literals that they would be in a document.</summary>
internal static class JsonSyntax
{
    /// <summary>The kind of literal; a number with a point or an exponent is a float.</summary>
    public static SyntaxKind KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => SyntaxKind.StringValue,
        JsonValueKind.Number => IsInteger(JsonMarshal.GetRawUtf8Value(value)) ? SyntaxKind.IntValue : SyntaxKind.FloatValue,
        JsonValueKind.True or JsonValueKind.False => SyntaxKind.BooleanValue,
        JsonValueKind.Array => SyntaxKind.ListValue,
        JsonValueKind.Object => SyntaxKind.ObjectValue,
        _ => SyntaxKind.NullValue
    };

    /// <summary>The literal of the same shape; strings stay strings, so an enum value does not become one.</summary>
    public static IValueNode ToLiteral(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return new StringValueNode(value.GetString()!);
            case JsonValueKind.True or JsonValueKind.False:
                return new BooleanValueNode(value.GetBoolean());
            case JsonValueKind.Number:
                var text = JsonMarshal.GetRawUtf8Value(value);
                return IsInteger(text)
                    ? new IntValueNode(null, text.ToArray())
                    : new FloatValueNode(null, text.ToArray(), text.ContainsAny((byte)'e', (byte)'E') ? FloatFormat.Exponential : FloatFormat.FixedPoint);
            case JsonValueKind.Array:
                var items = new List<IValueNode>(value.GetArrayLength());
                foreach (var item in value.EnumerateArray()) items.Add(ToLiteral(item));
                return new ListValueNode(items);
            case JsonValueKind.Object:
                var fields = new List<ObjectFieldNode>();
                foreach (var property in value.EnumerateObject()) fields.Add(new ObjectFieldNode(property.Name, ToLiteral(property.Value)));
                return new ObjectValueNode(fields);
            default:
                return NullValueNode.Default;
        }
    }

    private static bool IsInteger(ReadOnlySpan<byte> number) => !number.ContainsAny((byte)'.', (byte)'e', (byte)'E');
}
