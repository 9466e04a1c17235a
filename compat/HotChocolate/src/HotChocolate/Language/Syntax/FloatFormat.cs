namespace HotChocolate.Language;

/// <summary>The ways to write a floating point number (spec §2.9.2).</summary>
public enum FloatFormat
{
    /// <summary>With a decimal point only: <c>1.5</c>.</summary>
    FixedPoint,

    /// <summary>With an exponent: <c>15e-1</c>.</summary>
    Exponential,
}
