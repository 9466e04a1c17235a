using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using System.Text.RegularExpressions;
using Elevate.Api.Tests.Api;
using Elevate.Api.Tests.Hosting;
using Elevate.Persistence.Schema;
using Npgsql;

namespace Elevate.Api.Tests.Runbooks;

/// <summary>Each fault is made, the page's commands are run as they stand there, and the fault is gone.</summary>
public sealed partial class RunbookTests(Production production) : IClassFixture<Production>
{
    private const string Submit = """
        mutation { createSubmission(input: { evidence: { present: { linkedinUrl: "https://www.linkedin.com/posts/runbook", caption: "What my class found out about sources" } } }) {
            submission { id } errors { __typename } } }
        """;

    private Programme Programme => production.Programme;

    [Fact]
    public void Every_alert_has_its_runbook()
    {
        var links = Directory.EnumerateFiles(Path.Combine(AppProgram.Root, "ops"), "*", SearchOption.AllDirectories)
            .SelectMany(file => Link().Matches(File.ReadAllText(file))).Select(match => match.Groups["anchor"].Value).Distinct().ToList();
        Assert.True(links.Count > 10);
        Assert.Empty(links.Except(OperationsPage.Headings().Select(heading => heading.ToLowerInvariant().Replace(' ', '-'))));
    }

    [Fact]
    public void Every_command_of_the_page_is_run_by_a_test()
    {
        var run = typeof(RunbookTests).GetMethods().SelectMany(method => method.GetCustomAttributes<RunsSectionAttribute>()).Select(attribute => attribute.Section);
        Assert.Equal(
            OperationsPage.Read().Blocks.Where(block => block.Language == "sh").Select(block => block.Section).Distinct().Order(),
            run.Distinct().Order());
    }

    [Fact]
    [RunsSection("Database")]
    [RunsSection("Service")]
    public async Task From_nothing_to_an_app_that_is_healthy_under_a_role_that_may_little()
    {
        using var shell = await OpenAsync("Service");
        Assert.Contains("\"status\":\"healthy\"", await shell.NextAsync());
        Assert.InRange(int.Parse(await shell.NextAsync(), CultureInfo.InvariantCulture), 20, 1000);
        shell.AssertDone();

        // All that the app does, by the role that has no more rights than the page gives it.
        var (sari, budi, admin) = (await production.TokenAsync("sari_dewi"), await production.TokenAsync("budi_reviewer"), await production.TokenAsync("admin"));
        var id = (string)(await production.App.QueryAsync(Submit, sari))["createSubmission"]!["submission"]!["id"]!;
        Assert.Equal(20, (int?)(await production.App.QueryAsync(
            $$"""mutation { approveSubmission(input: { submissionId: "{{id}}" }) { approval { pointsAwarded } } }""", budi))["approveSubmission"]!["approval"]!["pointsAwarded"]);
        Assert.Null((await production.App.QueryAsync(
            $$"""mutation { revokeSubmission(input: { submissionId: "{{id}}", reason: "A mistake of mine" }) { errors { __typename } } }""", admin))["revokeSubmission"]!["errors"]);
        var withdrawn = (string)(await production.App.QueryAsync(Submit, sari))["createSubmission"]!["submission"]!["id"]!;
        Assert.Null((await production.App.QueryAsync(
            $$"""mutation { withdrawSubmission(input: { submissionId: "{{withdrawn}}" }) { errors { __typename } } }""", sari))["withdrawSubmission"]!["errors"]);
        Assert.Null((await production.App.QueryAsync("mutation { refreshAnalytics { errors { __typename } } }", admin))["refreshAnalytics"]!["errors"]);
        await production.UntilAsync("count(*) >= 4 AND bool_and(failures = 0 AND succeeded_at IS NOT NULL) FROM job_runs");
        await production.UntilAsync("NOT EXISTS (SELECT FROM outbox_messages WHERE processed_at IS NULL)");

        // A table that is missing here and in the rights is one that nobody has thought about.
        Assert.Equal(
            "__EFMigrationsHistory activities analytic_views badges kajabi_events learn_tag_grants referral_events scoring_rules token_cutoffs users view_refresh_log",
            await Programme.ScalarAsync<string>("""
                SELECT string_agg(relname, ' ' ORDER BY relname COLLATE "C") FROM pg_class
                WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT has_table_privilege('elevate_app', oid, 'INSERT, UPDATE, DELETE')
                """));

        await using var role = NpgsqlDataSource.Create(production.AppRole);
        foreach (var forbidden in new[]
        {
            "UPDATE points_ledger SET delta_points = 0", "DELETE FROM audit_log", "TRUNCATE submissions", "UPDATE users SET role = 'SUPERADMIN'", "DELETE FROM token_cutoffs",
            "INSERT INTO users (id, handle, name, email) VALUES ('x', 'xxx', 'X', 'x@example.org')", "UPDATE scoring_rules SET fixed_points = 1000", "DROP TABLE users",
            "CREATE TABLE mine (id int)", "ALTER TABLE points_ledger DISABLE TRIGGER ALL", "CREATE TEMP TABLE mine (id int)"
        })
        {
            await using var command = role.CreateCommand(forbidden);
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, (await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync())).SqlState);
        }
    }

    [Fact]
    [RunsSection("Deploy")]
    public async Task A_version_is_deployed()
    {
        using var shell = await OpenAsync("Deploy");
        Assert.DoesNotContain("pending  ", await shell.NextAsync());
        Assert.Contains("Nothing was pending.", await shell.NextAsync());
        shell.AssertDone();
        await production.ReadyAsync(state => (string?)state["status"] == "healthy");
    }

    /// <summary>No migration that was shipped fails half way; the record of one that does is written as the migrator writes it, beside an index that is really half made.</summary>
    [Fact]
    [RunsSection("Failed migration")]
    public async Task Failed_migration()
    {
        await ExecuteAsSuperuserAsync("postgres", "CREATE DATABASE behind OWNER elevate_owner");
        await ExecuteAsSuperuserAsync("behind", "ALTER SCHEMA public OWNER TO elevate_owner");
        using var shell = await OpenAsync("Failed migration", "behind");
        await shell.RunAsync("Elevate.Api db script --to Jobs | psql \"$DATABASE_URL\" --quiet; psql \"$DATABASE_URL\" -c 'CREATE TABLE token_cutoffs (note text)'");

        var failed = await shell.NextAsync(failures: 2);
        Assert.Contains("TokenCutoffs failed: 42P07: relation \"token_cutoffs\" already exists", failed);
        Assert.Contains("note", failed);
        Assert.DoesNotContain("pending", await shell.NextAsync());

        await using (var behind = NpgsqlDataSource.Create(production.Superuser("behind")))
        {
            var last = await ScalarAsync(behind, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%TokenCutoffs'");
            await shell.RunAsync("psql \"$DATABASE_URL\" -c 'DROP TABLE token_cutoffs; DROP FUNCTION only_admins_revoke_tokens, revoked_tokens_stay_revoked; DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE $$%TokenCutoffs$$'");
            await using var owner = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(production.Superuser("behind")) { Options = "-c role=elevate_owner" }.ConnectionString);
            await new FailedMigrations(owner).RememberAsync(last, "It did not come to its end.", CancellationToken.None);
            await using var index = owner.CreateCommand("CREATE UNIQUE INDEX CONCURRENTLY half_made ON scoring_rules ((1))");
            await Assert.ThrowsAsync<PostgresException>(() => index.ExecuteNonQueryAsync());
        }
        var half = await shell.NextAsync(failures: 1);
        Assert.Contains("failed ", half);
        Assert.Contains("half_made", half);
        var mended = await shell.NextAsync();
        Assert.Contains("TokenCutoffs is to be tried again.", mended);
        Assert.DoesNotContain("pending", mended);
        shell.AssertDone();
        await ExecuteAsSuperuserAsync("postgres", "DROP DATABASE behind WITH (FORCE)");
    }

    [Fact]
    [RunsSection("Wrong standings")]
    public async Task Wrong_standings()
    {
        var user = await Programme.JoinAsync();
        await Programme.ExecuteAsync("INSERT INTO standings (user_id, period, points, reached_at, is_visible) VALUES ($1, 'ALL_TIME', 5, now(), true)", user);
        using var shell = await OpenAsync("Wrong standings");
        Assert.Contains(user, await shell.NextAsync(failures: 1));
        await shell.NextAsync();
        shell.AssertDone();
        Assert.Equal(0, await Programme.ScalarAsync<long>("SELECT count(*) FROM standings WHERE user_id = $1", user));
    }

    /// <summary>Where the tests may not mount a small disk, the commands find and remove what is large on one that is not full.</summary>
    [Fact]
    [RunsSection("Full disk")]
    public async Task Full_disk()
    {
        using var disk = await SmallDisk.MountAsync(Path.Combine(production.Folder, "small"));
        var place = disk is null ? "" : " TABLESPACE small";
        if (disk is not null)
        {
            await ExecuteAsSuperuserAsync("elevate", $"CREATE TABLESPACE small LOCATION '{disk.Folder}'");
            await ExecuteAsSuperuserAsync("elevate", "ALTER TABLE audit_log SET TABLESPACE small");
        }
        await ExecuteAsSuperuserAsync("elevate", $"CREATE TABLE copy_of_submissions (page text){place}; ALTER TABLE copy_of_submissions OWNER TO elevate_owner; ALTER TABLE copy_of_submissions ALTER page SET STORAGE PLAIN");
        await FillAsync("INSERT INTO copy_of_submissions SELECT repeat('x', 7000) FROM generate_series(1, 100)", 20);
        await FillAsync("INSERT INTO copy_of_submissions SELECT repeat('x', 7000)", 150);
        await FillAsync("INSERT INTO audit_log (actor_id, action) VALUES ('system', 'X')", 500);
        var token = await production.TokenAsync("rina_putri");
        if (disk is not null) Assert.Contains("INTERNAL", (await Assert.ThrowsAsync<InvalidOperationException>(() => production.App.QueryAsync(Submit, token))).Message);

        using var shell = await OpenAsync("Full disk");
        Assert.Matches(@"relation +\| +size *\n[-+ ]+\n +copy_of_submissions ", await shell.NextAsync());
        await shell.NextAsync();
        shell.AssertDone();

        Assert.NotNull((await production.App.QueryAsync(Submit, token))["createSubmission"]!["submission"]);
        if (disk is null) return;
        await ExecuteAsSuperuserAsync("elevate", "ALTER TABLE audit_log SET TABLESPACE pg_default");
        await ExecuteAsSuperuserAsync("elevate", "DROP TABLESPACE small");

        // Until the disk is full, or so many times.
        async Task FillAsync(string insert, int times)
        {
            for (var time = 0; time < times; time++)
            {
                try
                {
                    await Programme.ExecuteAsync(insert);
                }
                catch (PostgresException exception) when (disk is not null && exception.SqlState == PostgresErrorCodes.DiskFull)
                {
                    return;
                }
            }
            Assert.Null(disk);
        }
    }

    [Fact]
    [RunsSection("Lost database connection")]
    public async Task Lost_database_connection()
    {
        await production.StopServerAsync();
        using var shell = await OpenAsync("Lost database connection");
        await production.ReadyAsync(state => (string?)state["checks"]?["database"]?["status"] == "unhealthy");
        Assert.Equal(HttpStatusCode.OK, (await production.App.Client.GetAsync("/health/live")).StatusCode);
        var lost = await shell.NextAsync(failures: 1);
        Assert.Contains("\"status\":\"unhealthy\"", lost);
        Assert.Contains("no response", lost);

        await production.StartServerAsync();
        await production.ReadyAsync(state => (string?)state["status"] == "healthy");
        var found = await shell.NextAsync();
        Assert.Contains("accepting connections", found);
        Assert.Contains("elevate_app", found);
        shell.AssertDone();
        Assert.NotNull((await production.App.QueryAsync("{ leaderboard(first: 1) { totalCount } }"))["leaderboard"]);
    }

    [Fact]
    [RunsSection("Runaway query")]
    public async Task Runaway_query()
    {
        await using var role = NpgsqlDataSource.Create(production.AppRole);
        await using var command = role.CreateCommand("SELECT count(*) FROM generate_series(1, 100000) AS a, generate_series(1, 100000000) AS runaway");
        command.CommandTimeout = 0;
        var runaway = command.ExecuteScalarAsync();
        await production.UntilAsync("EXISTS (SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%AS runaway' AND now() - query_start > interval '10 seconds')");

        using var shell = await OpenAsync("Runaway query");
        Assert.Contains("generate_series", await shell.NextAsync());
        await shell.NextAsync();
        shell.AssertDone();
        Assert.Equal(PostgresErrorCodes.QueryCanceled, (await Assert.ThrowsAsync<PostgresException>(() => runaway)).SqlState);
    }

    [Fact]
    [RunsSection("Compromised token")]
    public async Task Compromised_token()
    {
        var (sari, budi) = (await production.TokenAsync("sari_dewi"), await production.TokenAsync("budi_reviewer"));
        using var shell = await OpenAsync("Compromised token");
        Assert.True(await IsGoodAsync(sari));

        Assert.Contains("Tokens of user_sari are refused", await shell.NextAsync());
        Assert.False(await IsGoodAsync(sari));
        Assert.True(await IsGoodAsync(budi));
        Assert.Contains("Tokens of everyone are refused", await shell.NextAsync());
        Assert.False(await IsGoodAsync(budi));
        Assert.Matches(@"REVOKE_TOKENS +\| user_sari", await shell.NextAsync());
        shell.AssertDone();

        await NewTokensCountAsync();
        Assert.True(await IsGoodAsync(await production.TokenAsync("sari_dewi")));

        async Task<bool> IsGoodAsync(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query={me{id}}") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
            return !(await (await production.App.Client.SendAsync(request)).Content.ReadAsStringAsync()).Contains("AUTH_NOT_AUTHENTICATED", StringComparison.Ordinal);
        }
    }

    [Fact]
    [RunsSection("Stale views")]
    public async Task Stale_views()
    {
        await Programme.ExecuteAsync("UPDATE analytic_views SET refreshed_at = now() - interval '2 hours'");
        await using var forgotten = await production.Owner.OpenConnectionAsync();
        await using var transaction = await forgotten.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("SELECT FROM analytic_views FOR UPDATE", forgotten)) await hold.ExecuteNonQueryAsync();
        await production.ReadyAsync(state => (string?)state["checks"]?["views"]?["reason"] == "stale");

        using var shell = await OpenAsync("Stale views");
        var seen = await shell.NextAsync();
        Assert.Contains("idle in transaction", seen);
        Assert.Contains("SELECT FROM analytic_views FOR UPDATE", seen);
        Assert.Contains("Refreshed", await shell.NextAsync());
        shell.AssertDone();
        await production.ReadyAsync(state => (string?)state["status"] == "healthy");
    }

    [Fact]
    [RunsSection("Outbox stuck")]
    public async Task Outbox_stuck()
    {
        await Programme.ExecuteAsync("INSERT INTO outbox_messages (type, payload) VALUES ('submission.reviewed', '{}')");
        await production.UntilAsync("EXISTS (SELECT FROM outbox_messages WHERE attempts > 0 AND last_error IS NOT NULL)");
        using var shell = await OpenAsync("Outbox stuck");
        Assert.Contains("submission.reviewed", await shell.NextAsync());
        await Programme.ExecuteAsync("UPDATE outbox_messages SET available_at = 'infinity', attempts = 12 WHERE processed_at IS NULL");
        await shell.NextAsync();
        await production.UntilAsync("EXISTS (SELECT FROM outbox_messages WHERE processed_at IS NULL AND attempts BETWEEN 1 AND 11)");
        Assert.Contains("UPDATE 1", await shell.NextAsync());
        shell.AssertDone();
        Assert.Equal(0, await Programme.ScalarAsync<long>("SELECT count(*) FROM outbox_messages WHERE processed_at IS NULL"));
    }

    [Fact]
    [RunsSection("Job failing")]
    public async Task Job_failing()
    {
        await Programme.ExecuteAsync("REVOKE DELETE ON outbox_messages FROM elevate_app");
        await Programme.ExecuteAsync("UPDATE job_runs SET due_at = now() WHERE name = 'outbox-cleanup'");
        await production.UntilAsync("failures > 0 FROM job_runs WHERE name = 'outbox-cleanup'");

        using var shell = await OpenAsync("Job failing");
        Assert.Matches("outbox-cleanup +\\| +1 .*permission denied", await shell.NextAsync());
        await shell.NextAsync();
        await shell.NextAsync();
        shell.AssertDone();
        await production.UntilAsync("failures = 0 FROM job_runs WHERE name = 'outbox-cleanup'");
    }

    [Fact]
    [RunsSection("Slow requests")]
    public async Task Slow_requests()
    {
        var user = await Programme.JoinAsync();
        var handle = await Programme.ScalarAsync<string>("SELECT handle FROM users WHERE id = $1", user);
        var token = await production.TokenAsync(handle);
        await using var forgotten = await production.Owner.OpenConnectionAsync();
        await using var transaction = await forgotten.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand($"SELECT FROM users WHERE id = '{user}' FOR UPDATE", forgotten)) await hold.ExecuteNonQueryAsync();
        var request = production.App.QueryAsync(Submit, token);
        await production.UntilAsync("EXISTS (SELECT FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0)");

        using var shell = await OpenAsync("Slow requests");
        Assert.Contains("idle in transaction", await shell.NextAsync());
        await shell.NextAsync();
        Assert.NotNull((await request)["createSubmission"]!["submission"]);
        await shell.NextAsync();
        shell.AssertDone();
    }

    [Fact]
    [RunsSection("Errors")]
    public async Task Errors_since_somebody_changed_the_schema_by_hand()
    {
        const string Figures = "{ platformStats { totalEducators } }";
        await Programme.ExecuteAsync("DROP MATERIALIZED VIEW platform_stats_overview; DROP INDEX idx_submissions_reviewer");
        await Assert.ThrowsAsync<InvalidOperationException>(() => production.App.QueryAsync(Figures));

        using var shell = await OpenAsync("Errors");
        await shell.NextAsync();
        var drift = await shell.NextAsync(failures: 1);
        Assert.Contains("platform_stats_overview", drift);
        Assert.Contains("idx_submissions_reviewer", drift);
        Assert.Contains("is what its migrations build", await shell.NextAsync());
        shell.AssertDone();
        Assert.NotNull((await production.App.QueryAsync(Figures))["platformStats"]);
    }

    [Fact]
    [RunsSection("Wrong clock")]
    public async Task Two_clocks_are_compared()
    {
        using var shell = await OpenAsync("Wrong clock");
        var times = (await shell.NextAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(time => DateTime.ParseExact(time, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)).ToList();
        shell.AssertDone();
        Assert.InRange(times[1] - times[0], TimeSpan.FromSeconds(-30), TimeSpan.FromSeconds(30));
    }

    [Fact]
    [RunsSection("Backups")]
    public async Task A_backup_is_made_every_day()
    {
        using var shell = await OpenAsync("Backups");
        Assert.Contains("points_ledger", await shell.NextAsync());
        shell.AssertDone();
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(production.Folder, "backups"), $"{DateTime.UtcNow:yyyy}-*.dump"));
    }

    [Fact]
    [RunsSection("Going back")]
    public async Task A_backup_is_restored_as_the_last_resort()
    {
        var user = await Programme.JoinAsync();
        using var shell = await OpenAsync("Going back");
        await shell.RunAsync("Elevate.Api db backup --output /var/backups/elevate/newest.dump");
        await Programme.ExecuteAsync("UPDATE users SET name = 'Nobody'");
        const string setting = "ALTER DATABASE \"elevate\" SET \"app.org_timezone\" = 'Asia/Makassar'";
        await ExecuteAsSuperuserAsync("postgres", setting);

        await production.StopAppAsync();
        var restored = await shell.NextAsync();
        Assert.Contains("is restored and verified", restored);
        shell.AssertDone();

        // Up to PostgreSQL 14 the owner may make it, too.
        if (restored.Contains("A superuser has to make this setting again", StringComparison.Ordinal))
        {
            Assert.Contains($"{setting.Replace("\"elevate\"", "elevate", StringComparison.Ordinal)};", restored);
            await ExecuteAsSuperuserAsync("postgres", setting);
        }
        Assert.Contains("Asia/Makassar", await shell.RunAsync("psql \"$DATABASE_URL\" -c 'SHOW app.org_timezone'"));
        await ExecuteAsSuperuserAsync("postgres", "ALTER DATABASE elevate RESET app.org_timezone");
        await production.StartAppAsync();

        Assert.Equal(0, await Programme.ScalarAsync<long>("SELECT count(*) FROM users WHERE name = 'Nobody'"));
        await production.ReadyAsync(state => (string?)state["status"] == "healthy");
        await NewTokensCountAsync();
        var token = await production.TokenAsync(await Programme.ScalarAsync<string>("SELECT handle FROM users WHERE id = $1", user));
        Assert.NotNull((await production.App.QueryAsync(Submit, token))["createSubmission"]!["submission"]);
    }

    [Fact]
    public async Task A_right_that_somebody_took_or_gave_is_drift_and_comes_right_with_the_next_migration()
    {
        await Programme.ExecuteAsync("REVOKE DELETE ON idempotency_keys FROM elevate_app; GRANT DELETE ON users TO elevate_app");
        using var shell = await OpenAsync("Service");
        var drift = await shell.RunAsync("Elevate.Api db drift", failures: 1);
        Assert.Contains("DELETE ON TABLE idempotency_keys TO elevate_app", drift);
        Assert.Contains("DELETE ON TABLE users TO elevate_app", drift);
        await shell.RunAsync("Elevate.Api db migrate; Elevate.Api db drift");
    }

    [Fact]
    public async Task A_role_that_is_not_there_is_said_in_a_sentence()
    {
        using var shell = await OpenAsync("Service");
        Assert.Equal(
            "db migrate failed: Database:AppRole names a role that this server does not have.",
            await shell.RunAsync("Database__AppRole=nobody_here Elevate.Api db migrate", failures: 1));
    }

    /// <summary>What was revoked includes what is issued within the same second.</summary>
    private Task NewTokensCountAsync() => production.UntilAsync("now() >= max(valid_after) FROM token_cutoffs");

    /// <summary>A shell in which the page's first commands were run.</summary>
    private async Task<OperatorShell> OpenAsync(string section, string? database = null)
    {
        var shell = production.Open(section, database);
        await shell.NextAsync();
        return shell;
    }

    private async Task ExecuteAsSuperuserAsync(string database, string sql)
    {
        await using var superuser = NpgsqlDataSource.Create(production.Superuser(database));
        await using var command = superuser.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> ScalarAsync(NpgsqlDataSource dataSource, string sql)
    {
        await using var command = dataSource.CreateCommand(sql);
        return (string)(await command.ExecuteScalarAsync())!;
    }

    [GeneratedRegex(@"docs/operations\.md#(?<anchor>[\w-]+)")]
    private static partial Regex Link();
}
