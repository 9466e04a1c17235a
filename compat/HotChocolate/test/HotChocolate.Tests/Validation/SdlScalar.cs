using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types.Coercion;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation;

/// <summary>A scalar that only SDL knows: takes every value.</summary>
internal sealed class SdlScalar : ScalarModel
{
    public override bool AcceptsLiteral(IValueNode literal) => true;

    public override object ParseLiteral(IValueNode literal) => literal;

    public override object ParseJson(JsonElement value) => JsonSyntax.ToLiteral(value);

    public override object ParseClr(object value) => value;

    public override IValueNode ToLiteral(object value) => (IValueNode)value;

    public override bool TrySerialize(object value, out object? result)
    {
        result = value.ToString();
        return true;
    }

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteStringValue((string)result);
}
