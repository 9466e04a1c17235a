using System.Text.Json.Nodes;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Schema.Lint;

namespace Elevate.Api.Tests.Migrations;

public sealed class LintTests(DatabaseFixture database) : IClassFixture<DatabaseFixture>
{
    [Fact]
    public void Nothing_dangerous_is_shipped_without_a_reason()
    {
        var lint = new MigrationLint();

        var findings = lint.Check([.. lint.Migrations]);

        Assert.Empty(findings.Where(finding => finding.Blocks).Select(finding => $"{finding.Migration} {finding.Place}:{finding.Line} {finding.Rule}: {finding.Message}"));
    }

    [Fact]
    public void Files_and_operations_are_read_alike()
    {
        using var context = database.CreateContext();

        var scripts = MigrationScripts.Read(context).ToDictionary(script => script.Name[(script.Name.IndexOf('_') + 1)..]);

        Assert.Contains(scripts["Rules"].Statements, statement => statement.Place == "Sql/Rules/ledger.sql");
        Assert.Contains(scripts["Tables"].Statements, statement => statement.Place == "CreateTable");
        Assert.True(scripts["Tables"].Creates("points_ledger"));
        Assert.Contains(scripts["RulesForEarlierRows"].Statements, statement => statement is { Place: "Sql", IsAlone: true });
    }

    [Fact]
    public async Task A_small_table_may_be_locked_for_a_moment()
    {
        await using (var analyze = database.DataSource.CreateCommand("ANALYZE activities, users"))
            await analyze.ExecuteNonQueryAsync();
        var before = new MigrationScript("1_Before", [], [], null);
        var script = new MigrationScript("2_Now", [new MigrationStep("Sql", false, """
            CREATE INDEX a ON activities (name);
            CREATE INDEX u ON users (name);
            CREATE INDEX n ON not_there_yet (name);
            ALTER TABLE users DROP COLUMN name;
            """, true)], [], before);
        var lint = new MigrationLint([before, script]);

        var normal = (await lint.CheckAsync(["2_Now"], database.DataSource)).Where(finding => finding.Rule != "tables-are-locked-one-by-one");
        var strict = (await lint.CheckAsync(["2_Now"], database.DataSource, threshold: 5)).Where(finding => finding.Rule != "tables-are-locked-one-by-one");

        // Five activities, no user; what breaks running nodes does so in a small table too.
        Assert.Equal(["what-running-nodes-use-stays:4", "indexes-are-built-concurrently:3"], normal.Select(finding => $"{finding.Rule}:{finding.Line}"));
        Assert.Equal([4, 1, 3], strict.Select(finding => finding.Line));
    }

    [Fact]
    public async Task An_operator_asks_about_what_is_pending_or_what_is_named()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();

        var pending = await RunAsync(empty.ConnectionString);
        Assert.Equal(0, pending.ExitCode);
        Assert.Contains("allowed  20261122154652_Standings Sql/Standings/standings.sql:", pending.Output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing is dangerous that was not acknowledged.\n", pending.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync(database.ConnectionString, "--all", "--rows", "0")).ExitCode);
        var named = await RunAsync("Host=nowhere.invalid", "--no-database", "Rules", "--json");
        Assert.Equal(0, named.ExitCode);
        Assert.IsType<JsonArray>(JsonNode.Parse(named.Output));
        var unknown = await RunAsync(database.ConnectionString, "Nonsense");
        Assert.Equal((1, "db lint failed: There is no migration 'Nonsense'.\n"), (unknown.ExitCode, unknown.Errors));
    }

    private static Task<AppResult> RunAsync(string connectionString, params string[] arguments)
    {
        var start = AppProgram.Start(Path.GetTempPath(), ["db", "lint", .. arguments]);
        start.Environment["ConnectionStrings__Elevate"] = connectionString;
        return AppProgram.RunAsync(start);
    }
}
