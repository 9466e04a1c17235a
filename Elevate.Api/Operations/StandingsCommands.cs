using System.CommandLine;
using Elevate.Persistence;
using Elevate.Persistence.Leaderboards;
using Elevate.Persistence.Metrics;

namespace Elevate.Api.Operations;

/// <summary>The commands on what is kept beside the ledger, and can be made from it again.</summary>
internal static class StandingsCommands
{
    public static Command Refresh() => DatabaseCommands.Create("refresh", "Refreshes the analytic views. Exit code 1: one was not.", async (_, database, token) =>
    {
        await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.DirectConnectionString);
        var views = await new AnalyticsRefresh(dataSource).RefreshAllAsync(token);
        foreach (var view in views)
            Console.WriteLine($"{view.Outcome,-9} {view.View} {view.Rows} rows {view.Duration?.TotalMilliseconds:0} ms {view.Error}".TrimEnd());
        return views.Any(view => view.Outcome == RefreshOutcome.Failed) ? 1 : 0;
    });

    public static Command Rebuild() => DatabaseCommands.Create(
        "rebuild-standings", "Makes the live boards anew from the ledger. Writers wait for it, readers do not.", async (_, database, token) =>
        {
            await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.DirectConnectionString);
            using var progress = ProgressBar.Create(json: false);
            progress?.Report(new WorkProgress("Rebuilding", 0, null));
            var standings = await new BoardMaintenance(dataSource).RebuildAsync(token);
            progress?.Dispose();
            Console.WriteLine($"{standings} standings.");
            return 0;
        });
}
