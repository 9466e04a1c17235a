using Elevate.Domain.Errors;

namespace Elevate.Api.Observability;

/// <summary>Counts what rules refused on this node, until somebody takes the counts.</summary>
public sealed class RefusalTally
{
    private readonly Lock _gate = new();
    private Dictionary<string, long> _counts = [];

    /// <summary>Counts a broken rule, once however often it is seen.</summary>
    /// <param name="violation">What the caller is told.</param>
    public void Count(RuleViolationException violation)
    {
        if (RuleMetrics.Count(violation)) Add([new(violation.Code, 1)]);
    }

    /// <summary>Hands over the counts and begins anew.</summary>
    internal IReadOnlyDictionary<string, long> Take()
    {
        lock (_gate)
        {
            var counts = _counts;
            _counts = [];
            return counts;
        }
    }

    /// <summary>Takes counts back that could not be kept.</summary>
    internal void Return(IReadOnlyDictionary<string, long> counts) => Add(counts);

    private void Add(IEnumerable<KeyValuePair<string, long>> counts)
    {
        lock (_gate)
        {
            foreach (var (code, count) in counts) _counts[code] = _counts.GetValueOrDefault(code) + count;
        }
    }
}
