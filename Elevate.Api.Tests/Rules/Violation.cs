namespace Elevate.Api.Tests.Rules;

/// <summary>How to break one rule: straight in the database, and in code where a class holds it.</summary>
/// <param name="Refusal">The name that the database reports.</param>
/// <param name="Script">SQL that is refused for this rule and no other.</param>
/// <param name="InCode">Asks the class for the same; null where there is no class.</param>
public sealed record Violation(string Refusal, string Script, Action? InCode = null);
