namespace HotChocolate.Types.Model;

/// <summary>A type without sub-selections: scalar or enum. Knows how its values are read and written.</summary>
internal abstract class LeafTypeModel : NamedTypeModel
{
    /// <summary>
    /// Whether validation accepts the literal (spec §5.6.1); the text of some scalars is only judged by <see cref="ParseLiteral"/>.
    /// </summary>
    public abstract bool AcceptsLiteral(IValueNode literal);

    /// <summary>Literal to runtime value (spec §3.5, input coercion). Never called with null or a variable.</summary>
    /// <exception cref="CoercionException">The literal has the right kind but no valid value.</exception>
    public abstract object ParseLiteral(IValueNode literal);

    /// <summary>Variable value as JSON to runtime value. Never called with null.</summary>
    /// <exception cref="CoercionException">The value does not fit.</exception>
    public abstract object ParseJson(JsonElement value);

    /// <summary>Variable value given in process (a CLR object) to runtime value. Never called with null.</summary>
    /// <exception cref="CoercionException">The value does not fit.</exception>
    public abstract object ParseClr(object value);

    /// <summary>Runtime value to literal, for default values and printing.</summary>
    public abstract IValueNode ToLiteral(object value);

    /// <summary>Result coercion (spec §6.4.3): false where the value cannot be shown as this type. <paramref name="result"/> is what <see cref="Write"/> takes.</summary>
    public abstract bool TrySerialize(object value, out object? result);

    /// <summary>Writes a value that <see cref="TrySerialize"/> returned.</summary>
    public abstract void Write(Utf8JsonWriter writer, object result);
}

internal abstract class ScalarModel : LeafTypeModel
{
    /// <summary>The application's conversions from and to the C# type of the scalar.</summary>
    public Coercion.TypeConverters? Converters { get; internal set; }

    public string? SpecifiedBy { get; internal set; }
    public override TypeKind Kind => TypeKind.Scalar;
}
