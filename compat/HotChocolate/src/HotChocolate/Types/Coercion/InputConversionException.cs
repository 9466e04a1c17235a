namespace HotChocolate.Types.Coercion;

/// <summary>A coerced value that the wanted CLR type cannot take.</summary>
internal sealed class InputConversionException(object value, Type wanted, Exception? inner = null)
    : Exception($"The value of type `{value.GetType()}` cannot be converted to `{wanted}`.", inner);
