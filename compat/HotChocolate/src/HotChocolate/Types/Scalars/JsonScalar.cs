using System.Text.Json.Nodes;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Scalars;

/// <summary>JSON: any JSON value, kept as it is.</summary>
internal sealed class JsonScalar : ScalarModel
{
    public override bool AcceptsLiteral(IValueNode literal) => true;

    public override object ParseLiteral(IValueNode literal) => LiteralValues.ToJson(literal);

    // A clone outlives the request, whose document goes back to a pool.
    public override object ParseJson(JsonElement value) => value.Clone();

    public override object ParseClr(object value)
        => TrySerialize(value, out var result) ? result! : value is IValueNode literal ? LiteralValues.ToJson(literal) : JsonSerializer.SerializeToElement(value);

    public override IValueNode ToLiteral(object value)
        => TrySerialize(value, out var result) ? JsonSyntax.ToLiteral((JsonElement)result!) : throw new ArgumentException("Not a JSON value.", nameof(value));

    public override bool TrySerialize(object value, out object? result)
    {
        result = value switch
        {
            JsonElement { ValueKind: not JsonValueKind.Undefined } => value,
            JsonDocument document => document.RootElement,
            JsonNode node => JsonSerializer.SerializeToElement(node),
            _ => null
        };
        return result is not null;
    }

    public override void Write(Utf8JsonWriter writer, object result) => ((JsonElement)result).WriteTo(writer);
}
