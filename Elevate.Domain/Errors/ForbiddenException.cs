namespace Elevate.Domain.Errors;

/// <summary>The caller may not do this.</summary>
/// <param name="message">Who may.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
public sealed class ForbiddenException(string message, string code = ErrorCodes.Forbidden)
    : RuleViolationException(code, message);
