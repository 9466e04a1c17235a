using System.Text.Json.Nodes;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Types.Scalars;

/// <summary>Any: input becomes text, numbers, booleans, lists and dictionaries; output is whatever JSON can show.</summary>
internal class AnyScalar : ScalarModel
{
    // Deeper than documents and variables may be, and no deeper than a stack and a JSON writer stand.
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { MaxDepth = 512 };

    // An enum value alone could be of any enum; inside a list or object it is taken as text.
    public override bool AcceptsLiteral(IValueNode literal) => literal is not EnumValueNode;

    public override object ParseLiteral(IValueNode literal)
        => literal is EnumValueNode ? throw CoercionException.CannotParse(this, literal.Kind) : LiteralValues.ToClr(literal)!;

    public override object ParseJson(JsonElement value) => LiteralValues.ToClr(JsonSyntax.ToLiteral(value))!;

    public override object ParseClr(object value) => value switch
    {
        IValueNode literal => ParseLiteral(literal),
        JsonElement json => ParseJson(json),
        _ => value
    };

    public sealed override IValueNode ToLiteral(object value)
        => TrySerialize(value, out var result) ? JsonSyntax.ToLiteral((JsonElement)result!) : throw new ArgumentException("Not a JSON value.", nameof(value));

    public override bool TrySerialize(object value, out object? result)
    {
        try
        {
            result = value is JsonElement ? value : JsonSerializer.SerializeToElement(value, value.GetType(), s_options);
            return ((JsonElement)result).ValueKind is not JsonValueKind.Undefined;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException)
        {
            result = null;
            return false;
        }
    }

    public sealed override void Write(Utf8JsonWriter writer, object result) => ((JsonElement)result).WriteTo(writer);
}

/// <summary>JSON: any JSON value, kept as it is.</summary>
internal sealed class JsonScalar : AnyScalar
{
    public override bool AcceptsLiteral(IValueNode literal) => true;

    public override object ParseLiteral(IValueNode literal) => LiteralValues.ToJson(literal);

    // A clone outlives the request, whose document goes back to a pool.
    public override object ParseJson(JsonElement value) => value.Clone();

    public override object ParseClr(object value)
        => TrySerialize(value, out var result) ? result! : value is IValueNode literal ? LiteralValues.ToJson(literal) : JsonSerializer.SerializeToElement(value);

    public override bool TrySerialize(object value, out object? result)
    {
        result = null;
        return value is JsonDocument or JsonElement or JsonNode && base.TrySerialize(value, out result);
    }
}
