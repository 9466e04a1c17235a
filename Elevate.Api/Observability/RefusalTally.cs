using System.Collections.Concurrent;
using Elevate.Domain.Errors;

namespace Elevate.Api.Observability;

/// <summary>Counts what rules refused on this node, until somebody takes the counts.</summary>
public sealed class RefusalTally
{
    private ConcurrentDictionary<string, long> _counts = new();

    /// <summary>Counts a broken rule, once however often it is seen.</summary>
    /// <param name="violation">What the caller is told.</param>
    public void Count(RuleViolationException violation)
    {
        if (RuleMetrics.Count(violation)) Add(violation.Code, 1);
    }

    /// <summary>Hands over the counts and begins anew.</summary>
    internal IReadOnlyDictionary<string, long> Take() => Interlocked.Exchange(ref _counts, new ConcurrentDictionary<string, long>());

    /// <summary>Takes counts back that could not be kept.</summary>
    internal void Return(IReadOnlyDictionary<string, long> counts)
    {
        foreach (var (code, count) in counts) Add(code, count);
    }

    private void Add(string code, long count) => _counts.AddOrUpdate(code, count, (_, already) => already + count);
}
