using Elevate.Domain.Errors;

namespace Elevate.Api.Errors;

/// <summary>
/// Gives every error outside of a payload a code, and nobody the text of an exception: broken rules speak for themselves, anything else is
/// logged and answered in general terms.
/// </summary>
/// <param name="logger">Takes what nobody expected.</param>
public sealed class RuleErrorFilter(ILogger<RuleErrorFilter> logger) : IErrorFilter
{
    /// <summary>The code of errors that nobody expected.</summary>
    public const string Unexpected = "INTERNAL_ERROR";

    /// <inheritdoc />
    public IError OnError(IError error)
    {
        switch (error.Exception)
        {
            case null:
                return error;
            case RuleViolationException violation:
                var answer = error.WithMessage(violation.Message).WithCode(violation.Code).WithException(null);
                return violation is ValidationException { Field: { } field } ? answer.SetExtension("field", field) : answer;
            case OperationCanceledException:
                return error;
            default:
                logger.LogError(error.Exception, "A resolver failed at {Path}.", error.Path);
                return error.Code is null ? error.WithCode(Unexpected) : error;
        }
    }
}
