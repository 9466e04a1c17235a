namespace HotChocolate.Validation;

/// <summary>The use of a variable.</summary>
/// <param name="Variable">The node.</param>
/// <param name="Place">What the place wants.</param>
/// <param name="Path">The enclosing fields.</param>
internal sealed record VariableUsage(VariableNode Variable, ValuePlace Place, Path Path);
