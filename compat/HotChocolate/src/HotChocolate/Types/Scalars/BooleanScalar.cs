namespace HotChocolate.Types.Scalars;

/// <summary>Boolean (spec §3.5.4).</summary>
internal sealed class BooleanScalar : TypedScalarModel<bool>
{
    protected override bool TryRead(IValueNode literal, out bool value)
    {
        value = literal is BooleanValueNode { Value: true };
        return literal is BooleanValueNode;
    }

    protected override bool TryRead(JsonElement json, out bool value)
    {
        value = json.ValueKind is JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False;
    }

    protected override bool TryConvert(object value, out bool result)
    {
        result = value is true;
        return value is bool;
    }

    protected override IValueNode ToLiteral(bool value) => new BooleanValueNode(value);

    public override bool TrySerialize(object value, out object? result)
    {
        result = value as bool?;
        return value is bool;
    }

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteBooleanValue((bool)result);
}
