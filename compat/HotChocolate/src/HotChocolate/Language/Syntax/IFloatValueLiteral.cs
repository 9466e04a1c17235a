namespace HotChocolate.Language;

/// <summary>A literal that can be read as a floating point number.</summary>
public interface IFloatValueLiteral : IHasSpan
{
    /// <summary>Reads the literal.</summary>
    /// <returns>The nearest number.</returns>
    float ToSingle();

    /// <summary>Reads the literal.</summary>
    /// <returns>The nearest number.</returns>
    double ToDouble();

    /// <summary>Reads the literal.</summary>
    /// <returns>The exact number.</returns>
    /// <exception cref="InvalidFormatException">The number is too large.</exception>
    decimal ToDecimal();
}
