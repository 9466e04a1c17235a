namespace Elevate.Domain.Errors;

/// <summary>It is there already, and there can be only one.</summary>
/// <param name="message">What is there already.</param>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
public sealed class DuplicateException(string message, string code = ErrorCodes.AlreadyExists)
    : RuleViolationException(code, message);
