using System.Text.Json.Nodes;
using Elevate.Api.Operations;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Domain;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Reports;
using Npgsql;

namespace Elevate.Api.Tests.Reports;

public sealed class DatabaseReportTests : IAsyncLifetime
{
    private readonly DatabaseFixture _database = new();
    private Programme _programme = null!;

    public async Task InitializeAsync()
    {
        await _database.InitializeAsync();
        _programme = new Programme(_database.DataSource);
        await _programme.FoundAsync();
        await _programme.RefreshAnalyticsAsync();
    }

    public Task DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task Every_section_can_be_read()
    {
        var report = await ReadAsync();

        Assert.Equal(
            [
                "database", "slow_statements", "running", "blocked", "tables", "unused_indexes", "duplicate_indexes", "foreign_keys_without_index", "views", "jobs", "outbox",
                "review_queue", "near_quota", "data_quality", "refusals"
            ],
            report.Keys);
        Assert.All(report.Values.Where(section => section.Name != "slow_statements"), section => Assert.True(section.Note is null, $"{section.Name}: {section.Note}"));
        Assert.All(report.Values, section => Assert.EndsWith(".", section.Sentence, StringComparison.Ordinal));
        Assert.InRange((long)Only(report["database"], "size_bytes")!, 1_000_000, long.MaxValue);
        Assert.InRange((long)Only(report["database"], "connections")!, 1, (int)Only(report["database"], "connection_limit")!);
        Assert.Equal(9, report["views"].Rows.Count);
        Assert.Equal(Only(report["data_quality"], "view_differs_from_ledger"), 0L);
    }

    [Fact]
    public async Task The_schema_has_no_index_twice()
    {
        Assert.Empty((await ReadAsync())["duplicate_indexes"].Rows);
        await _programme.ExecuteAsync("CREATE INDEX again ON points_ledger (created_at)");

        Assert.Equal("points_ledger again idx_points_ledger_created_at", Line(Assert.Single((await ReadAsync())["duplicate_indexes"].Rows)));
    }

    [Fact]
    public async Task A_foreign_key_without_an_index_is_found()
    {
        await _programme.ExecuteAsync("CREATE TABLE loose (badge_code text REFERENCES badges (code)); CREATE TABLE tied (badge_code text PRIMARY KEY REFERENCES badges (code))");

        var keys = (await ReadAsync())["foreign_keys_without_index"].Rows.Select(Line).ToList();

        Assert.Contains("loose loose_badge_code_fkey badges", keys);
        Assert.DoesNotContain(keys, key => key.StartsWith("tied", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_waits_for_whom_is_told_and_what_they_say_is_not_quoted()
    {
        await using var holder = await _database.DataSource.OpenConnectionAsync();
        await using var held = await holder.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("SELECT FROM activities WHERE code = 'LEARN' AND name <> 'Planted' FOR UPDATE", holder)) await hold.ExecuteNonQueryAsync();
        await using var waiter = await _database.DataSource.OpenConnectionAsync();
        await using var wait = new NpgsqlCommand("SELECT FROM activities WHERE code = 'LEARN' AND name <> 'Planted' FOR UPDATE", waiter);
        var waiting = wait.ExecuteNonQueryAsync();
        await _programme.UntilAsync("SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND cardinality(pg_blocking_pids(pid)) > 0)");

        var report = await ReadAsync();
        await held.RollbackAsync();
        await waiting;

        var blocked = Assert.Single(report["blocked"].Rows);
        Assert.Equal((waiter.ProcessID, $"{{{holder.ProcessID}}}"), ((int)blocked[0]!, (string)blocked[2]!));
        Assert.Contains(report["running"].Rows, row => (int)row[0]! == holder.ProcessID && (string)row[1]! == "idle in transaction");
        Assert.All(report["blocked"].Rows.Concat(report["running"].Rows), row => Assert.DoesNotContain("Planted", Line(row), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_waits_in_the_queue_and_comes_near_a_limit_is_counted()
    {
        var late = await _programme.SubmitAsync(Programme.Sari, Samples.Explore);
        await _programme.ExecuteAsync(
            "ALTER TABLE submissions DISABLE TRIGGER USER; UPDATE submissions SET created_at = now() - interval '30 hours'; ALTER TABLE submissions ENABLE TRIGGER USER");
        await _programme.SubmitAsync(Programme.Rina, Samples.AmplifyBy(Programme.Rina) with { PeersTrained = 41, StudentsTrained = 0, SessionDate = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1) });
        await _programme.ExecuteAsync("INSERT INTO outbox_messages (type, payload, available_at) VALUES ('test.news', '{}', 'infinity')");

        var report = await ReadAsync();

        Assert.Contains("EXPLORE 1 30.0 1 0", report["review_queue"].Rows.Select(Line));
        Assert.Equal("1 0", Line(Assert.Single(report["near_quota"].Rows)));
        Assert.Contains(report["outbox"].Rows.Select(Line), line => line.StartsWith("test.news 0 1 ", StringComparison.Ordinal));
        Assert.NotEqual(Guid.Empty, late.Id);
    }

    [Fact]
    public async Task Reading_writes_nothing_and_says_what_is_missing()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();

        var report = await ReadAsync(empty.ConnectionString);

        Assert.Contains("analytic_views", report["views"].Note, StringComparison.Ordinal);
        Assert.Null(report["database"].Note);
        Assert.Contains("pg_stat_statements", report["slow_statements"].Note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_writes_it_for_people_and_for_machines()
    {
        var text = await RunAsync();
        var json = await RunAsync("--json");

        Assert.True(text.ExitCode == 0, text.Errors);
        Assert.Contains("\n  cache_hit_percent", text.Output, StringComparison.Ordinal);
        Assert.Contains("review_queue: Submissions that wait for a decision.", text.Output, StringComparison.Ordinal);
        var views = JsonNode.Parse(json.Output)!["views"]!;
        Assert.Equal("activity_metrics", (string?)views["rows"]![0]!["name"]);
        Assert.True((bool)views["rows"]![0]!["succeeded"]!);
    }

    [Fact]
    public void What_would_move_the_cursor_is_not_written()
    {
        using var output = new StringWriter { NewLine = "\n" };

        ReportCommand.Write([new ReportSection("jobs", "Jobs.", ["says", "well"], [["bad\u001b[2J\nnews", true], [null, 1.5m]])], output);

        Assert.Equal("jobs: Jobs.\n  says          well\n  bad [2J news  yes\n  –             1.5\n\n", output.ToString());
    }

    private Task<AppResult> RunAsync(params string[] options)
    {
        var start = AppProgram.Start(Path.GetTempPath(), ["db", "report", .. options]);
        start.Environment["ConnectionStrings__Elevate"] = _database.ConnectionString;
        return AppProgram.RunAsync(start);
    }

    private async Task<Dictionary<string, ReportSection>> ReadAsync(string? connectionString = null)
    {
        await using var report = new DatabaseReport(connectionString ?? _database.ConnectionString);
        return (await report.ReadAsync()).ToDictionary(section => section.Name);
    }

    private static object? Only(ReportSection section, string column) => Assert.Single(section.Rows)[section.Columns.ToList().IndexOf(column)];

    private static string Line(IReadOnlyList<object?> row) => string.Join(' ', row.Select(value => FormattableString.Invariant($"{value}")));
}
