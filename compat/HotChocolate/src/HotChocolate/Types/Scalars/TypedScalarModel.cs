using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Scalars;

/// <summary>A scalar whose values are always of one CLR type.</summary>
internal abstract class TypedScalarModel<T> : ScalarModel where T : notnull
{
    protected TypedScalarModel() => RuntimeType = typeof(T);

    public override bool AcceptsLiteral(IValueNode literal) => Read(literal) is not null;

    public sealed override object ParseLiteral(IValueNode literal) => Read(literal) ?? throw CoercionException.CannotParse(this, literal.Kind);

    public sealed override object ParseJson(JsonElement value) => Read(value) ?? throw CoercionException.CannotParse(this, JsonSyntax.KindOf(value));

    public sealed override object ParseClr(object value) => ConvertAny(value) ?? throw CoercionException.CannotParse(this, ClrSyntax.KindOf(value));

    public sealed override IValueNode ToLiteral(object value)
        => ConvertAny(value) is T converted ? ToLiteral(converted) : throw new ArgumentException($"`{value}` is no value of the scalar {Name}.", nameof(value));

    public sealed override bool TrySerialize(object value, out object? result)
        => (result = value is not T && Converters?.Find(value.GetType(), typeof(T)) is { } convert ? convert(value) : Show(value)) is not null;

    /// <summary>The value of a literal; null where it has none.</summary>
    protected abstract object? Read(IValueNode literal);

    /// <summary>The value of a variable; null where it has none.</summary>
    protected abstract object? Read(JsonElement json);

    /// <summary>The value in the scalar's own type; null where it cannot be one.</summary>
    protected virtual object? Convert(object value) => value is T ? value : null;

    /// <summary>What is written for a value; null where nothing can be.</summary>
    protected virtual object? Show(object value) => Convert(value);

    protected abstract IValueNode ToLiteral(T value);

    private object? ConvertAny(object value)
        => value is not T && Converters?.Find(value.GetType(), typeof(T)) is { } convert ? convert(value) : Convert(value);
}
