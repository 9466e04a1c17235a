using HotChocolate.Language;

namespace HotChocolate.Resolvers;

/// <summary>A coerced argument (spec §6.4.1).</summary>
/// <param name="Value">The runtime value; the default where none was given.</param>
/// <param name="IsGiven">Whether the request gave one.</param>
/// <param name="Literal">As in the document, variables replaced; null where none was given and there is no default.</param>
internal readonly record struct ArgumentSlot(object? Value, bool IsGiven, IValueNode? Literal);
