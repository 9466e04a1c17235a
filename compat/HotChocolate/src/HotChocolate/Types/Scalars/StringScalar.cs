namespace HotChocolate.Types.Scalars;

/// <summary>String (spec §3.5.3).</summary>
internal sealed class StringScalar : TypedScalarModel<string>
{
    protected override bool TryRead(IValueNode literal, [MaybeNullWhen(false)] out string value)
    {
        value = (literal as StringValueNode)?.Value;
        return literal is StringValueNode;
    }

    protected override bool TryRead(JsonElement json, [MaybeNullWhen(false)] out string value)
    {
        value = json.ValueKind is JsonValueKind.String ? json.GetString() : null;
        return value is not null;
    }

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out string result)
    {
        result = (value as string ?? (value as char?)?.ToString());
        return result is not null;
    }

    protected override IValueNode ToLiteral(string value) => new StringValueNode(value);

    // Spec §3.5.3, result coercion: numbers and booleans may be shown as text.
    public override bool TrySerialize(object value, out object? result)
    {
        result = value switch
        {
            string => value,
            bool flag => flag ? "true" : "false",
            char or Uri => value.ToString(),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => null
        };
        return result is not null;
    }

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteStringValue((string)result);
}
