using Elevate.Persistence.Leaderboards;

namespace Elevate.Api.Jobs;

/// <summary>Takes days that are over out of the 30-day board.</summary>
internal sealed class WindowJob(BoardMaintenance maintenance, TimeProvider clock) : IJob
{
    public TimeSpan Interval => TimeSpan.FromMinutes(1);

    public Task RunAsync(CancellationToken cancellationToken) =>
        maintenance.AdvanceWindowAsync(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), cancellationToken);
}
