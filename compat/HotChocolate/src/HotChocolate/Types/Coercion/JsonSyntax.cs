using System.Runtime.InteropServices;

namespace HotChocolate.Types.Coercion;

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
