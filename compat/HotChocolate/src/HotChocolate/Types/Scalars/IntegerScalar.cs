using System.Numerics;
using System.Runtime.InteropServices;

namespace HotChocolate.Types.Scalars;

/// <summary>Int (spec §3.5.1) and its wider and narrower kin: whole numbers of the range of <typeparamref name="T"/>.</summary>
internal sealed class IntegerScalar<T> : TypedScalarModel<T> where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    protected override bool TryRead(IValueNode literal, out T value)
    {
        value = default;
        return literal is IntValueNode number && TryRead(number.AsSpan(), out value);
    }

    // A number with a fraction or an exponent is no integer, not even 5.0.
    protected override bool TryRead(JsonElement json, out T value)
    {
        value = default;
        return json.ValueKind is JsonValueKind.Number && TryRead(JsonMarshal.GetRawUtf8Value(json), out value);
    }

    private static bool TryRead(ReadOnlySpan<byte> digits, out T value)
        => T.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

    protected override bool TryConvert(object value, out T result)
    {
        var (found, number) = value switch
        {
            T same => (true, same),
            int number32 => Narrow(number32),
            long number64 => Narrow(number64),
            short number16 => Narrow(number16),
            byte number8 => Narrow(number8),
            sbyte signed8 => Narrow(signed8),
            ushort unsigned16 => Narrow(unsigned16),
            uint unsigned32 => Narrow(unsigned32),
            ulong unsigned64 => Narrow(unsigned64),
            double real when double.IsInteger(real) => Narrow(real),
            float real when float.IsInteger(real) => Narrow(real),
            decimal real when decimal.IsInteger(real) => Narrow(real),
            _ => (false, default)
        };
        result = number;
        return found;
    }

    private static (bool, T) Narrow<TFrom>(TFrom number) where TFrom : INumber<TFrom>
    {
        var saturated = T.CreateSaturating(number);
        return (TFrom.CreateSaturating(saturated) == number, saturated);
    }

    protected override IValueNode ToLiteral(T value) => new IntValueNode(long.CreateTruncating(value));

    public override bool TrySerialize(object value, out object? result)
    {
        if (value is T)
        {
            result = value;
            return true;
        }
        var converts = TryConvert(value, out var number);
        result = converts ? number : null;
        return converts;
    }

    public override void Write(Utf8JsonWriter writer, object result) => writer.WriteNumberValue(long.CreateTruncating((T)result));
}
