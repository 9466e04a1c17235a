namespace Elevate.Domain;

/// <summary>
/// Marks a rule of the programme: one class named as the sentence, whose static check throws the typed error.
/// Each has a twin in the database with the same name in snake_case.
/// </summary>
public interface IRule;
