using System.CommandLine;
using Elevate.Persistence;
using Elevate.Persistence.Metrics;
using Elevate.Persistence.Verification;

namespace Elevate.Api.Operations;

/// <summary><c>db verify</c>.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var json = DatabaseCommands.Json();
        var refresh = new Option<bool>("--refresh") { Description = "Refreshes the analytic views first; what changed since their refresh is not compared." };
        return DatabaseCommands.Create(
            "verify", "Looks whether ledger, boards and views agree and every rule holds. Reads one snapshot, beside a running app. Exit code 1: something is wrong.",
            async (result, database, token) =>
            {
                await using var dataSource = ElevateDbContextOptions.CreateDataSource(database.DirectConnectionString);
                using var progress = ProgressBar.Create(result.GetValue(json));
                if (result.GetValue(refresh)) await new AnalyticsRefresh(dataSource).RefreshAllAsync(token);
                var results = await new DatabaseVerification(dataSource).RunAsync(progress, token);
                progress?.Dispose();

                var violated = results.Where(invariant => invariant.Violations > 0).ToList();
                if (result.GetValue(json)) DatabaseCommands.WriteJson(new { sound = violated.Count == 0, invariants = results });
                else Write(violated, results.Count);
                return violated.Count == 0 ? 0 : 1;
            },
            refresh, json);
    }

    /// <summary>Every violated invariant with examples, and the sum of it.</summary>
    public static void Write(IReadOnlyList<InvariantResult> violated, int looked)
    {
        foreach (var invariant in violated)
        {
            Console.WriteLine($"{invariant.Name}: {invariant.Violations} {(invariant.Violations == 1 ? "violation" : "violations")}. {invariant.Sentence}");
            foreach (var example in invariant.Examples) Console.WriteLine($"  {example}");
            if (invariant.Violations > invariant.Examples.Count) Console.WriteLine("  …");
        }
        Console.WriteLine(violated.Count == 0 ? $"All {looked} invariants hold." : $"{violated.Count} of {looked} invariants are violated.");
        if (violated.Any(invariant => invariant.Name is "standings_follow_the_ledger" or "scores_follow_the_standings"))
            Console.WriteLine("db rebuild-standings makes the boards anew from the ledger.");
    }
}
