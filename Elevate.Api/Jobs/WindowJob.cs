using Elevate.Persistence.Jobs;
using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Jobs;

/// <summary>Takes days that are over out of the 30-day board.</summary>
internal sealed class WindowJob(BoardMaintenance maintenance, TimeProvider clock) : IJob
{
    public string Name => "leaderboard-window";

    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    public async Task<JobOutcome> RunAsync(CancellationToken cancellationToken)
    {
        var days = await maintenance.AdvanceWindowAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
        return new JobOutcome(Summary: days == 0 ? null : $"{days} days have left the board");
    }
}
