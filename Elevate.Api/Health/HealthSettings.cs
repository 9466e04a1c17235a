using Elevate.Api.Configuration;
using Elevate.Persistence;

namespace Elevate.Api.Health;

/// <summary>From when on the app counts as behind.</summary>
/// <param name="ViewsFreshFor">The oldest that an analytic view may be.</param>
/// <param name="OutboxLag">The longest that news may wait.</param>
/// <param name="Patience">The longest that a look at the database takes.</param>
internal sealed record HealthSettings(TimeSpan ViewsFreshFor, TimeSpan OutboxLag, TimeSpan Patience)
{
    private const string Section = "Health";

    public static HealthSettings Default { get; } = new(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(1.5));

    /// <summary>Reads <c>Health:ViewsFreshFor</c>, <c>Health:OutboxLag</c> and <c>Health:Patience</c>, each as <c>hh:mm:ss</c>.</summary>
    /// <exception cref="OperatorException">One of them is no such time, or none at all.</exception>
    public static HealthSettings From(IConfiguration configuration)
    {
        return new HealthSettings(
            Read(nameof(ViewsFreshFor), Default.ViewsFreshFor), Read(nameof(OutboxLag), Default.OutboxLag), Read(nameof(Patience), Default.Patience));

        TimeSpan Read(string name, TimeSpan fallback) => configuration.GetTime($"{Section}:{name}", fallback, "00:30:00");
    }
}
