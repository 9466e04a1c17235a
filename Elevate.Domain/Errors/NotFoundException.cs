namespace Elevate.Domain.Errors;

/// <summary>There is no such thing, or none that the caller may know of.</summary>
/// <param name="message">What was looked for.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
public sealed class NotFoundException(string message, string code = ErrorCodes.NotFound)
    : RuleViolationException(code, message);
