using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Scalars;

/// <summary>A scalar whose input values are always of one CLR type.</summary>
internal abstract class TypedScalarModel<T> : ScalarModel where T : notnull
{
    public override bool AcceptsLiteral(IValueNode literal) => TryRead(literal, out _);

    public sealed override object ParseLiteral(IValueNode literal)
        => TryRead(literal, out var value) ? value : throw CoercionException.CannotParse(this, literal.Kind);

    public sealed override object ParseJson(JsonElement value)
        => TryRead(value, out var result) ? result : throw CoercionException.CannotParse(this, JsonSyntax.KindOf(value));

    public sealed override object ParseClr(object value)
        => value is T same && IsValid(same) ? same : TryConvert(value, out var converted) ? converted : throw CoercionException.CannotParse(this, ClrSyntax.KindOf(value));

    public sealed override IValueNode ToLiteral(object value)
        => value is T same ? ToLiteral(same) : TryConvert(value, out var converted) ? ToLiteral(converted) : throw new ArgumentException($"`{value}` is no value of the scalar {Name}.", nameof(value));

    protected abstract bool TryRead(IValueNode literal, [MaybeNullWhen(false)] out T value);

    protected abstract bool TryRead(JsonElement json, [MaybeNullWhen(false)] out T value);

    /// <summary>From another CLR type; also asked where <see cref="IsValid"/> refused.</summary>
    protected abstract bool TryConvert(object value, [MaybeNullWhen(false)] out T result);

    protected virtual bool IsValid(T value) => true;

    protected abstract IValueNode ToLiteral(T value);
}
