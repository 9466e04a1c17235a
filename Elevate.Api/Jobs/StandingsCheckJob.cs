using Elevate.Persistence.Jobs;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Jobs;

/// <summary>Compares the live boards with the ledger. They never differ; if they ever do, somebody is told before a participant notices.</summary>
internal sealed class StandingsCheckJob(BoardMaintenance maintenance) : IJob
{
    public const string JobName = "standings-check";

    private const int Shown = 5;

    public string Name => JobName;

    public TimeSpan Interval => TimeSpan.FromHours(1);

    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var differences = await maintenance.FindDifferencesAsync(cancellationToken);
        return new JobOutcome(Findings: differences.Count, Summary: differences.Count == 0 ? null : string.Join("; ", differences.Take(Shown)));
    }
}
