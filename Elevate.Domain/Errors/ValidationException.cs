namespace Elevate.Domain.Errors;

/// <summary>What was sent cannot be accepted as it is.</summary>
/// <param name="message">What is wrong with it.</param>
/// <param name="field">See <see cref="Field"/>.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
public sealed class ValidationException(string message, string? field = null, string code = ErrorCodes.Validation)
    : RuleViolationException(code, message)
{
    /// <summary>Path of the input field at fault, as the client wrote it (<c>evidence.explore.reflection</c>); null where it is no single one.</summary>
    public string? Field { get; } = field;
}
