namespace Elevate.Persistence.Schema.Lint;

/// <summary>
/// Says that a migration may do with its C# operations what a rule of <see cref="MigrationLint"/> warns of. In SQL files a comment before the statement
/// says so: <c>-- lint: allow rule: reason</c>.
/// </summary>
/// <param name="rule">The rule's name, as the finding shows it.</param>
/// <param name="reason">Why it does no harm here.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class AcknowledgedAttribute(string rule, string reason) : Attribute
{
    /// <summary>The rule's name.</summary>
    public string Rule { get; } = rule;

    /// <summary>Why it does no harm here.</summary>
    public string Reason { get; } = reason;
}
