using System.Runtime.InteropServices;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Scalars;

/// <summary>String (spec §3.5.3).</summary>
internal sealed class StringScalar : TypedScalarModel<string>
{
    protected override object? Read(IValueNode literal) => (literal as StringValueNode)?.Value;

    protected override object? Read(JsonElement json) => json.ValueKind is JsonValueKind.String ? json.GetString() : null;

    protected override object? Convert(object value) => value as string ?? (value as char?)?.ToString();

    protected override IValueNode ToLiteral(string value) => new StringValueNode(value);

    // Spec §3.5.3, result coercion: numbers and booleans may be shown as text.
    protected override object? Show(object value) => value switch
    {
        string => value,
        bool flag => flag ? "true" : "false",
        char or Uri => value.ToString(),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => null
    };

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteStringValue((string)result);
}

/// <summary>Boolean (spec §3.5.4).</summary>
internal sealed class BooleanScalar : TypedScalarModel<bool>
{
    protected override object? Read(IValueNode literal) => (literal as BooleanValueNode)?.Value;

    protected override object? Read(JsonElement json) => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : null;

    protected override IValueNode ToLiteral(bool value) => new BooleanValueNode(value);

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteBooleanValue((bool)result);
}

/// <summary>ID (spec §3.5.5): read from text or an integer, always written as text.</summary>
internal sealed class IdScalar : TypedScalarModel<string>
{
    protected override object? Read(IValueNode literal) => (literal as StringValueNode)?.Value ?? (literal as IntValueNode)?.Value;

    protected override object? Read(JsonElement json) => JsonSyntax.KindOf(json) switch
    {
        SyntaxKind.StringValue => json.GetString(),
        SyntaxKind.IntValue => Encoding.ASCII.GetString(JsonMarshal.GetRawUtf8Value(json)),
        _ => null
    };

    protected override object? Convert(object value) => value switch
    {
        string => value,
        Guid id => id.ToString("N"),
        int or long or short or byte or sbyte or ushort or uint or ulong => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null
    };

    protected override IValueNode ToLiteral(string value) => new StringValueNode(value);

    protected override object? Show(object value)
        => value is Guid or int or long ? value : Convert(value) ?? (value as IFormattable)?.ToString(null, CultureInfo.InvariantCulture);

    // The usual keys need no string in between.
    public override void Write(Utf8JsonWriter writer, object result)
    {
        if (result is not IUtf8SpanFormattable key)
        {
            writer.WriteStringValue((string)result);
            return;
        }
        Span<byte> text = stackalloc byte[32];
        key.TryFormat(text, out var written, result is Guid ? "N" : default, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..written]);
    }
}
