namespace HotChocolate.Types.Scalars;

/// <summary>A scalar that stands as text in documents and JSON.</summary>
internal abstract class TextScalar<T> : TypedScalarModel<T> where T : notnull
{
    /// <summary>Whether validation looks into the text already; false: a bad text is found when the argument is coerced.</summary>
    protected virtual bool IsTextValidated => false;

    public sealed override bool AcceptsLiteral(IValueNode literal)
        => literal is StringValueNode text && (!IsTextValidated || TryParse(text.Value, out _));

    protected sealed override bool TryRead(IValueNode literal, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return literal is StringValueNode text && TryParse(text.Value, out value);
    }

    protected override bool TryRead(JsonElement json, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return json.ValueKind is JsonValueKind.String && TryParse(json.GetString()!, out value);
    }

    protected override bool TryConvert(object value, [MaybeNullWhen(false)] out T result)
    {
        result = default;
        return value is string text && TryParse(text, out result);
    }

    protected sealed override IValueNode ToLiteral(T value) => new StringValueNode(Format(value));

    public override bool TrySerialize(object value, out object? result)
    {
        if (value is T)
        {
            result = value;
            return true;
        }
        var converts = TryConvert(value, out var converted);
        result = converts ? converted : null;
        return converts;
    }

    protected abstract bool TryParse(string text, [MaybeNullWhen(false)] out T value);

    protected abstract string Format(T value);

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteStringValue(Format((T)result));
}
