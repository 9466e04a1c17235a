using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using Elevate.Domain.Errors;
using Elevate.Persistence.Telemetry;
using Npgsql;

namespace Elevate.Api.Observability;

/// <summary>Counts what was refused, and what went wrong.</summary>
internal static class RuleMetrics
{
    private static readonly Counter<long> Violations = ElevateTelemetry.Meter.CreateCounter<long>(
        "elevate.rule.violations", "{violation}", "Requests that a rule refused, in code or in the database, by the code of the error.");

    private static readonly Counter<long> Refusals = ElevateTelemetry.Meter.CreateCounter<long>(
        "elevate.quota.refusals", "{refusal}", "Requests that a quota refused, by what was too many.");

    private static readonly Counter<long> Errors = ElevateTelemetry.Meter.CreateCounter<long>(
        "elevate.errors", "{error}", "What nobody expected, by SQLSTATE or type of exception.");

    // One may be seen twice, by its mutation and among the errors of the response.
    private static readonly ConditionalWeakTable<RuleViolationException, object?> Counted = [];

    /// <summary>Counts a broken rule.</summary>
    /// <returns>False where it was counted before.</returns>
    public static bool Count(RuleViolationException violation)
    {
        if (!Counted.TryAdd(violation, null)) return false;
        Violations.Add(1, new KeyValuePair<string, object?>("code", violation.Code));
        if (violation is QuotaExceededException) Refusals.Add(1, new KeyValuePair<string, object?>("kind", KindOf(violation.Code)));
        return true;
    }

    /// <summary>Counts a fault.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="origin">The part of the app that it was thrown in.</param>
    public static void CountFault(Exception exception, string origin) => Errors.Add(
        1, new("error.type", exception is PostgresException { SqlState: var state } ? state : exception.GetType().FullName), new("origin", origin));

    private static string KindOf(string code) => code switch
    {
        ErrorCodes.PeersCap => "peers",
        ErrorCodes.StudentsCap => "students",
        ErrorCodes.SubmissionLimit => "submissions",
        _ => "other"
    };
}
