using System.Runtime.InteropServices;

namespace HotChocolate.Types.Scalars;

/// <summary>Float (spec §3.5.2): finite double-precision numbers.</summary>
internal sealed class FloatScalar : TypedScalarModel<double>
{
    protected override bool TryRead(IValueNode literal, out double value)
    {
        value = 0;
        return literal is IFloatValueLiteral number && TryRead(number.AsSpan(), out value);
    }

    protected override bool TryRead(JsonElement json, out double value)
    {
        value = 0;
        return json.ValueKind is JsonValueKind.Number && TryRead(JsonMarshal.GetRawUtf8Value(json), out value);
    }

    private static bool TryRead(ReadOnlySpan<byte> digits, out double value)
        => double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    protected override bool IsValid(double value) => double.IsFinite(value);

    protected override bool TryConvert(object value, out double result)
    {
        result = value switch
        {
            double same => same,
            float single => single,
            Half half => (double)half,
            decimal exact => (double)exact,
            int or long or short or byte or sbyte or ushort or uint or ulong => Convert.ToDouble(value, CultureInfo.InvariantCulture),
            _ => double.NaN
        };
        return double.IsFinite(result);
    }

    protected override IValueNode ToLiteral(double value) => double.IsInteger(value) && Math.Abs(value) < 1e15 ? new IntValueNode((long)value) : new FloatValueNode(value);

    public override bool TrySerialize(object value, out object? result)
    {
        var converts = TryConvert(value, out var number);
        // A single is written with its own digits: 0.1f is 0.1, not 0.10000000149011612.
        result = !converts ? null : value is double or float ? value : number;
        return converts;
    }

    public override void Write(Utf8JsonWriter writer, object result)
    {
        if (result is float single) writer.WriteNumberValue(single);
        else writer.WriteNumberValue((double)result);
    }
}
