namespace HotChocolate.Types.Coercion;

/// <summary>A coerced argument.</summary>
/// <param name="Value">In the CLR type that the resolver wants; its default where there is no value.</param>
/// <param name="IsGiven">Whether the request gave it.</param>
/// <param name="Literal">What stands in the document, or the default; null where there is neither. May hold variables.</param>
internal readonly record struct ArgumentValue(object? Value, bool IsGiven, IValueNode? Literal);
