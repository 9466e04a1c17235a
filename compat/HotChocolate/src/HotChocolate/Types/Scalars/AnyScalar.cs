using System.Collections;
using System.Text.Json.Nodes;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Scalars;

/// <summary>Any: input becomes text, numbers, booleans, lists and dictionaries; output is whatever JSON can show.</summary>
internal sealed class AnyScalar : ScalarModel
{
    // Deeper than documents and variables may be, and no deeper than a stack and a JSON writer stand.
    private const int MaxDepth = 512;

    // An enum value alone could be of any enum; inside a list or object it is taken as text.
    public override bool AcceptsLiteral(IValueNode literal) => literal is not EnumValueNode;

    public override object ParseLiteral(IValueNode literal)
        => literal is EnumValueNode ? throw CoercionException.CannotParse(this, literal.Kind) : LiteralValues.ToClr(literal)!;

    public override object ParseJson(JsonElement value) => LiteralValues.ToClr(value)!;

    public override object ParseClr(object value) => value switch
    {
        IValueNode literal => ParseLiteral(literal),
        JsonElement json => ParseJson(json),
        _ => value
    };

    public override IValueNode ToLiteral(object value) => JsonSyntax.ToLiteral(JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web));

    public override bool TrySerialize(object value, out object? result)
    {
        result = value;
        if (CanWrite(value, MaxDepth)) return true;
        try
        {
            result = JsonSerializer.SerializeToElement(value, JsonSerializerOptions.Web);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException)
        {
            return false;
        }
    }

    public override void Write(Utf8JsonWriter writer, object result)
    {
        switch (result)
        {
            case IReadOnlyDictionary<string, object?> map:
                writer.WriteStartObject();
                foreach (var (key, item) in map) WriteProperty(writer, key, item);
                writer.WriteEndObject();
                break;
            case IDictionary map:
                writer.WriteStartObject();
                foreach (DictionaryEntry entry in map) WriteProperty(writer, (string)entry.Key, entry.Value);
                writer.WriteEndObject();
                break;
            case IList list:
                writer.WriteStartArray();
                foreach (var item in list) WriteOrNull(writer, item);
                writer.WriteEndArray();
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case JsonNode node:
                node.WriteTo(writer);
                break;
            default:
                JsonSerializer.Serialize(writer, result, result.GetType(), JsonSerializerOptions.Web);
                break;
        }
    }

    private void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        WriteOrNull(writer, value);
    }

    private void WriteOrNull(Utf8JsonWriter writer, object? value)
    {
        if (value is null) writer.WriteNullValue();
        else Write(writer, value);
    }

    // What Write shows without a chance to fail half way.
    private static bool CanWrite(object? value, int depth) => depth > 0 && value switch
    {
        null or string or bool or int or long or short or byte or uint or ulong or ushort or sbyte or decimal => true,
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        Guid or DateTime or DateTimeOffset or DateOnly or TimeOnly => true,
        JsonElement { ValueKind: not JsonValueKind.Undefined } or JsonNode => true,
        IReadOnlyDictionary<string, object?> map => map.Values.All(item => CanWrite(item, depth - 1)),
        IDictionary map => map.Keys.Cast<object>().All(key => key is string) && map.Values.Cast<object?>().All(item => CanWrite(item, depth - 1)),
        IList list => list.Cast<object?>().All(item => CanWrite(item, depth - 1)),
        _ => false
    };
}
