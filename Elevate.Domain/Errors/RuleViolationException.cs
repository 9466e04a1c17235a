namespace Elevate.Domain.Errors;

/// <summary>A rule of the programme said no. The message is meant for the person who asked.</summary>
/// <param name="code">One of <see cref="ErrorCodes"/>.</param>
/// <param name="message">What was wrong, with the facts, in a sentence.</param>
public abstract class RuleViolationException(string code, string message) : Exception(message)
{
    /// <summary>Names the reason; codes are stable, messages are not.</summary>
    public string Code { get; } = code;
}
