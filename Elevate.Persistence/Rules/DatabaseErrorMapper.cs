using Elevate.Domain.Errors;
using Npgsql;

namespace Elevate.Persistence.Rules;

/// <summary>Turns what the database refuses into the error of the rule.</summary>
public static class DatabaseErrorMapper
{
    /// <summary>The error of the rule that the database enforced.</summary>
    /// <param name="exception">What the database said.</param>
    /// <returns>The error; null where no rule of the programme is concerned.</returns>
    public static RuleViolationException? Map(PostgresException exception) => exception.SqlState switch
    {
        PostgresErrorCodes.UniqueViolation => new DuplicateException("It exists already and must be unique."),
        _ => null,
    };
}
