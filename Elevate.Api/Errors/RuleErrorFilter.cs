using Elevate.Api.Observability;
using Elevate.Domain.Errors;
using Npgsql;

namespace Elevate.Api.Errors;

/// <summary>
/// Gives every error outside of a payload a code, and nobody the text of an exception: broken rules speak for themselves, anything else is
/// logged and answered in general terms.
/// </summary>
/// <param name="refusals">Counts broken rules.</param>
/// <param name="logger">Takes what nobody expected.</param>
public sealed class RuleErrorFilter(RefusalTally refusals, ILogger<RuleErrorFilter> logger) : IErrorFilter
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
                return Tell(error, violation);

            // U+0000 can be part of a GraphQL string, and of no text in the database.
            case PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire }:
                return Tell(error, new ValidationException("The text holds a character that cannot be looked up."));
            case OperationCanceledException:
                return error;
            default:
                RuleMetrics.CountFault(error.Exception, "graphql");
                logger.LogError(error.Exception, "A resolver failed at {Path}.", error.Path);
                return error.Code is null ? error.WithCode(Unexpected) : error;
        }
    }

    // The caller broke a rule, and nothing here did: where the program stood is of no use to anyone, in Development neither.
    private IError Tell(IError error, RuleViolationException violation)
    {
        refusals.Count(violation);
        var answer = error.WithMessage(violation.Message).WithCode(violation.Code).WithException(null)
            .RemoveExtension("message").RemoveExtension("stackTrace");
        return violation is ValidationException { Field: { } field } ? answer.SetExtension("field", field) : answer;
    }
}
