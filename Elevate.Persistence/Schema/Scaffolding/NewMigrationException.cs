namespace Elevate.Persistence.Schema.Scaffolding;

/// <summary>A migration could not be written. The message says why; where a tool refused, all that it said.</summary>
/// <param name="message">What is wrong, in a sentence.</param>
public sealed class NewMigrationException(string message) : OperatorException(message);
