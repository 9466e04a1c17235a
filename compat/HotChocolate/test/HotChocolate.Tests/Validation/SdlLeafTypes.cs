using System.Globalization;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Model;

namespace HotChocolate.Tests.Validation;

/// <summary>Judges literals of the scalars that the recorded schemas use; a scalar that it does not know takes every literal.</summary>
internal sealed class SdlScalar : ScalarModel
{
    public override bool AcceptsLiteral(IValueNode literal) => Name switch
    {
        "String" or "DateTime" or "Date" or "LocalDate" or "LocalTime" or "TimeSpan" => literal is StringValueNode,
        "ID" => literal is StringValueNode or IntValueNode,
        "Boolean" => literal is BooleanValueNode,
        "Int" => literal is IntValueNode number && int.TryParse(number.Value, CultureInfo.InvariantCulture, out _),
        "Long" => literal is IntValueNode number && long.TryParse(number.Value, CultureInfo.InvariantCulture, out _),
        "Short" => literal is IntValueNode number && short.TryParse(number.Value, CultureInfo.InvariantCulture, out _),
        "Byte" => literal is IntValueNode number && byte.TryParse(number.Value, CultureInfo.InvariantCulture, out _),
        "Float" or "Decimal" => literal is IntValueNode or FloatValueNode,
        "UUID" => literal is StringValueNode text && Guid.TryParse(text.Value, out _),
        "URL" => literal is StringValueNode text && Uri.TryCreate(text.Value, UriKind.RelativeOrAbsolute, out _),
        "Any" => literal is not EnumValueNode,
        _ => true,
    };

    public override object ParseLiteral(IValueNode literal) => throw new NotSupportedException();

    public override object ParseJson(JsonElement value) => throw new NotSupportedException();

    public override object ParseClr(object value) => throw new NotSupportedException();

    public override IValueNode ToLiteral(object value) => throw new NotSupportedException();

    public override bool TrySerialize(object value, out object? result) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, object result) => throw new NotSupportedException();
}

internal sealed class SdlEnum(HashSet<string> values) : LeafTypeModel
{
    public override TypeKind Kind => TypeKind.Enum;

    public override bool AcceptsLiteral(IValueNode literal) => literal is EnumValueNode value && values.Contains(value.Value);

    public override object ParseLiteral(IValueNode literal) => throw new NotSupportedException();

    public override object ParseJson(JsonElement value) => throw new NotSupportedException();

    public override object ParseClr(object value) => throw new NotSupportedException();

    public override IValueNode ToLiteral(object value) => throw new NotSupportedException();

    public override bool TrySerialize(object value, out object? result) => throw new NotSupportedException();

    public override void Write(Utf8JsonWriter writer, object result) => throw new NotSupportedException();
}
