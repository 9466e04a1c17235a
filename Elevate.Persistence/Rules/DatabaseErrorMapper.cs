using Elevate.Domain.Errors;
using Npgsql;

namespace Elevate.Persistence.Rules;

/// <summary>Turns what the database refused by a rule into the error that the rule raises in code.</summary>
public static class DatabaseErrorMapper
{
    /// <summary>The typed error; null where no rule of the programme stands behind the exception, or one that only a mistake of the program breaks.</summary>
    /// <param name="exception">What the database said.</param>
    public static RuleViolationException? Map(PostgresException exception)
    {
        if (RuleTwins.Find(exception.ConstraintName) is not { Error: { } error } twin || !IsRefusalOf(twin, exception.SqlState))
            return null;

        var facts = ErrorFacts.Parse(exception.Hint);
        var message = twin.Message ?? exception.MessageText;
        var code = facts.Code ?? twin.Codes[0];

        return error.Name switch
        {
            nameof(ValidationException) => new ValidationException(message, facts.Field ?? twin.Field, code),
            nameof(NotFoundException) => new NotFoundException(message, code),
            nameof(ForbiddenException) => new ForbiddenException(message, code),
            nameof(DuplicateException) => new DuplicateException(message, code),
            nameof(StateConflictException) => new StateConflictException(message, facts.Status, code),
            nameof(QuotaExceededException) => new QuotaExceededException(
                message, facts.Prior, facts.Requested, facts.Cap, facts.WindowStart, facts.WindowEnd, code),
            _ => throw new InvalidOperationException($"No error of type {error.Name} can be made from what the database says."),
        };
    }

    // From version 18 on, ON DELETE RESTRICT has a state of its own.
    private static bool IsRefusalOf(RuleTwin twin, string sqlState) =>
        twin.SqlState == sqlState
        || (twin.SqlState == PostgresErrorCodes.ForeignKeyViolation && sqlState == PostgresErrorCodes.RestrictViolation);
}
