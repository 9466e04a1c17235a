using System.Numerics;
using System.Runtime.InteropServices;

namespace HotChocolate.Types.Scalars;

/// <summary>Int and Float (spec §3.5.1, §3.5.2) and their wider and narrower kin: finite numbers of the range of <typeparamref name="T"/>.</summary>
internal sealed class NumberScalar<T> : TypedScalarModel<T> where T : struct, INumber<T>, IMinMaxValue<T>
{
    private static readonly bool s_isWhole = T.IsZero(T.One / (T.One + T.One));

    // A number with a fraction or an exponent is no integer, not even 5.0.
    private static readonly NumberStyles s_style = s_isWhole ? NumberStyles.AllowLeadingSign : NumberStyles.Float;

    protected override object? Read(IValueNode literal) => literal is IFloatValueLiteral number ? Read(number.AsSpan()) : null;

    protected override object? Read(JsonElement json) => json.ValueKind is JsonValueKind.Number ? Read(JsonMarshal.GetRawUtf8Value(json)) : null;

    protected override object? Convert(object value) => value switch
    {
        T number => T.IsFinite(number) ? value : null,
        int number => Narrow(number),
        long number => Narrow(number),
        short number => Narrow(number),
        byte number => Narrow(number),
        sbyte number => Narrow(number),
        ushort number => Narrow(number),
        uint number => Narrow(number),
        ulong number => Narrow(number),
        Half number => Narrow(number),
        float number => Narrow(number),
        double number => Narrow(number),
        decimal number => Narrow(number),
        _ => null
    };

    // A single is written with its own digits: 0.1f is 0.1, not 0.10000000149011612.
    protected override object? Show(object value)
        => typeof(T) == typeof(double) && value is float single && float.IsFinite(single) ? value : Convert(value);

    public override void Write(Utf8JsonWriter writer, object result)
    {
        if (result is double real) writer.WriteNumberValue(real);
        else if (result is float single) writer.WriteNumberValue(single);
        else if (result is decimal exact) writer.WriteNumberValue(exact);
        else writer.WriteNumberValue(long.CreateTruncating((T)result));
    }

    protected override IValueNode ToLiteral(T value) => value switch
    {
        double real when !double.IsInteger(real) || Math.Abs(real) >= 1e15 => new FloatValueNode(real),
        decimal exact when exact.Scale > 0 || Math.Abs(exact) > long.MaxValue => new FloatValueNode(exact),
        _ => new IntValueNode(long.CreateTruncating(value))
    };

    private static object? Read(ReadOnlySpan<byte> digits)
        => T.TryParse(digits, s_style, CultureInfo.InvariantCulture, out var value) && T.IsFinite(value) ? value : null;

    // Whole numbers must not lose anything; others may lose precision, but not leave the range.
    private static object? Narrow<TFrom>(TFrom number) where TFrom : INumber<TFrom>
    {
        var result = T.CreateSaturating(number);
        var fits = s_isWhole ? TFrom.CreateSaturating(result) == number : TFrom.IsFinite(number) && result > T.MinValue && result < T.MaxValue;
        return fits ? result : null;
    }
}
