using System.Runtime.InteropServices;

namespace HotChocolate.Types.Scalars;

/// <summary>Decimal numbers with 28 digits; trailing zeros are kept.</summary>
internal sealed class DecimalScalar : TypedScalarModel<decimal>
{
    protected override bool TryRead(IValueNode literal, out decimal value)
    {
        value = 0;
        return literal is IFloatValueLiteral number && TryRead(number.AsSpan(), out value);
    }

    protected override bool TryRead(JsonElement json, out decimal value)
    {
        value = 0;
        return json.ValueKind is JsonValueKind.Number && TryRead(JsonMarshal.GetRawUtf8Value(json), out value);
    }

    private static bool TryRead(ReadOnlySpan<byte> digits, out decimal value)
        => decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    protected override bool TryConvert(object value, out decimal result)
    {
        result = 0;
        switch (value)
        {
            case decimal same:
                result = same;
                return true;
            case int or long or short or byte or sbyte or ushort or uint or ulong:
                result = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
                return true;
            case double or float:
                var real = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                if (!(Math.Abs(real) < (double)decimal.MaxValue)) return false;
                result = (decimal)real;
                return true;
            default:
                return false;
        }
    }

    protected override IValueNode ToLiteral(decimal value)
        => value.Scale == 0 && Math.Abs(value) <= long.MaxValue ? new IntValueNode((long)value) : new FloatValueNode(value);

    public override bool TrySerialize(object value, out object? result)
    {
        if (value is decimal)
        {
            result = value;
            return true;
        }
        var converts = TryConvert(value, out var number);
        result = converts ? number : null;
        return converts;
    }

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteNumberValue((decimal)result);
}
