using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Model;

/// <summary>An enum (spec §3.9): names that stand for CLR values.</summary>
internal sealed class EnumModel : LeafTypeModel
{
    private Dictionary<string, EnumValueModel> _byName = [];
    private Dictionary<object, EnumValueModel> _byValue = [];

    public override TypeKind Kind => TypeKind.Enum;

    /// <summary>In the order of SDL.</summary>
    public IReadOnlyList<EnumValueModel> Values
    {
        get;
        internal set
        {
            field = value;
            _byName = value.ToDictionary(v => v.Name, StringComparer.Ordinal);
            _byValue = value.DistinctBy(v => v.Value).ToDictionary(v => v.Value);
        }
    } = [];

    public EnumValueModel? FindValue(string name) => _byName.GetValueOrDefault(name);

    public override bool AcceptsLiteral(IValueNode literal) => literal is EnumValueNode name && _byName.ContainsKey(name.Value);

    public override object ParseLiteral(IValueNode literal)
        => literal is EnumValueNode name && FindValue(name.Value) is { } value ? value.Value : throw CoercionException.CannotParse(this, literal.Kind);

    // Variables come as JSON, where an enum value is a string (spec §3.9, input coercion).
    public override object ParseJson(JsonElement value)
        => value.ValueKind is not JsonValueKind.String
            ? throw CoercionException.CannotParse(this, JsonSyntax.KindOf(value))
            : FindValue(value.GetString()!)?.Value ?? throw CoercionException.CannotParse(this, SyntaxKind.EnumValue);

    public override object ParseClr(object value)
    {
        if (_byValue.TryGetValue(value, out var known)) return known.Value;
        return value is string name && FindValue(name) is { } named ? named.Value : throw CoercionException.CannotParse(this, SyntaxKind.EnumValue);
    }

    public override IValueNode ToLiteral(object value)
        => Find(value) is { } known ? new EnumValueNode(known.Name) : throw new ArgumentException($"`{value}` is no value of the enum {Name}.", nameof(value));

    /// <remarks>The result is the <see cref="EnumValueModel"/>.</remarks>
    public override bool TrySerialize(object value, out object? result) => (result = Find(value)) is not null;

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteStringValue(((EnumValueModel)result).EncodedName);

    private EnumValueModel? Find(object value) => _byValue.TryGetValue(value, out var known) ? known : value is string name ? FindValue(name) : null;
}
