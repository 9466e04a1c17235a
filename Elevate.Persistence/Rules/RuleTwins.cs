using Elevate.Domain;
using Elevate.Domain.Errors;
using Elevate.Persistence.Model;
using Npgsql;

namespace Elevate.Persistence.Rules;

/// <summary>Every rule that the database holds too: one table for the mapping of errors, the documentation and the tests.</summary>
public static partial class RuleTwins
{
    /// <summary>All rules, noun by noun.</summary>
    public static IReadOnlyList<RuleTwin> All { get; } = [.. Submissions, .. Points, .. Users, .. Badges, .. Platform];

    private static readonly Dictionary<string, RuleTwin> ByObject =
        All.SelectMany(twin => twin.Objects, (twin, name) => (name, twin)).ToDictionary(pair => pair.name, pair => pair.twin);

    /// <summary>The rule that the database names when it refuses; null where the name is none of a rule's.</summary>
    /// <param name="databaseObject">Name of a constraint, a unique index, or the rule of a trigger.</param>
    public static RuleTwin? Find(string? databaseObject) =>
        databaseObject is not null && ByObject.TryGetValue(databaseObject, out var twin) ? twin : null;

    private static RuleTwin Checked<TRule>(string noun, string demand, string[] constraints, string? field, string message)
        where TRule : IRule =>
        new(typeof(TRule).Name, noun, demand, typeof(TRule), constraints, PostgresErrorCodes.CheckViolation,
            typeof(ValidationException), [ErrorCodes.Validation])
        { Field = field, Message = message };

    private static RuleTwin Unique<TRule>(string noun, string demand, string index, string message) where TRule : IRule =>
        new(typeof(TRule).Name, noun, demand, typeof(TRule), [index], PostgresErrorCodes.UniqueViolation,
            typeof(DuplicateException), [ErrorCodes.AlreadyExists])
        { Message = message };

    private static RuleTwin Triggered<TRule, TError>(string noun, string sqlState, string demand, params string[] codes)
        where TRule : IRule
        where TError : RuleViolationException =>
        new(typeof(TRule).Name, noun, demand, typeof(TRule), [SnakeCase.From(typeof(TRule).Name)], sqlState, typeof(TError), codes);

    private static RuleTwin DatabaseOnly(
        string name, string noun, string sqlState, string demand, string reason, string[]? objects = null, Type? error = null, string? code = null) =>
        new(name, noun, demand, null, objects ?? [SnakeCase.From(name)], sqlState, error, code is null ? [] : [code]) { Reason = reason };
}
