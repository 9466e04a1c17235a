using Elevate.Api.Tests.Database;
using Elevate.Api.Tests.Migrations;
using Elevate.Persistence;
using Elevate.Persistence.Backup;
using Elevate.Persistence.Schema.Drift;
using Npgsql;

namespace Elevate.Api.Tests.Backup;

public sealed class BackupTests(BackupWorld world) : IClassFixture<BackupWorld>
{
    [Fact]
    public async Task What_was_backed_up_comes_back_whole()
    {
        await using var database = await world.CopyAsync();
        await BackupWorld.ExecuteAsync(database, "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET lock_timeout = %L', current_database(), '12345ms'); END $$");
        var before = await BackupWorld.FingerprintAsync(database);
        var file = world.NewFile();

        var backup = await new DatabaseBackup(database.ConnectionString).RunAsync(file);
        await BackupWorld.ExecuteAsync(database, """
            ALTER TABLE points_ledger DISABLE TRIGGER USER;
            DELETE FROM points_ledger WHERE user_id = 'demo-ayu_lestari';
            DROP VIEW expected_standings CASCADE;
            DROP INDEX users_handle_key
            """);
        var damaged = await BackupWorld.FingerprintAsync(database);
        Assert.NotEqual(before, damaged);
        var restored = await new DatabaseRestore(database.ConnectionString).RunAsync(file, new RestoreOptions(Force: true));

        Assert.Equal(before, await BackupWorld.FingerprintAsync(database));
        Assert.Equal([restored.Kept!], await BackupWorld.BesideAsync(database));
        await BackupWorld.ExecuteAsync(database, "DO $$ BEGIN ASSERT current_setting('lock_timeout') = '12345ms'; END $$");
        Assert.Equal(new FileInfo(file).Length, backup.Bytes);
        Assert.EndsWith("_Tables", backup.Migrations[0], StringComparison.Ordinal);
        Assert.Equal((0, 0), (restored.Applied.Count, restored.Settings.Count));
        Assert.True(backup.Rows["points_ledger"] > 100);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));

        // And once more, from the damage, without keeping it.
        var again = await new DatabaseRestore(database.ConnectionString).RunAsync(file, new RestoreOptions(Force: true, DropOld: true));
        Assert.Null(again.Kept);
        await (await TestServer.SharedAsync()).DropAsync(restored.Kept!);
    }

    [Fact]
    public async Task A_database_that_is_gone_comes_back()
    {
        var database = await world.CopyAsync();
        var file = world.NewFile();
        await new DatabaseBackup(database.ConnectionString).RunAsync(file);
        var before = await BackupWorld.FingerprintAsync(database);
        await database.DisposeAsync();

        var restored = await new DatabaseRestore(database.ConnectionString).RunAsync(file, new RestoreOptions());

        Assert.Null(restored.Kept);
        Assert.Equal(before, await BackupWorld.FingerprintAsync(database));
        await database.DisposeAsync();
    }

    [Fact]
    public async Task Two_restores_at_once_lose_nothing_although_others_keep_connecting()
    {
        await using var database = await world.CopyAsync();
        var before = await BackupWorld.FingerprintAsync(database);
        var file = world.NewFile();
        await new DatabaseBackup(database.ConnectionString).RunAsync(file);
        using var done = new CancellationTokenSource();
        var others = Enumerable.Range(0, 4).Select(_ => ConnectAgainAndAgainAsync(database, done.Token)).ToList();

        var restored = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => new DatabaseRestore(database.ConnectionString).RunAsync(file, new RestoreOptions(Force: true))));

        await done.CancelAsync();
        Assert.All(await Task.WhenAll(others), connections => Assert.True(connections > 0));
        Assert.Equal(before, await BackupWorld.FingerprintAsync(database));
        Assert.Equal(restored.Select(one => one.Kept!).Order(StringComparer.Ordinal), await BackupWorld.BesideAsync(database));
        var server = await TestServer.SharedAsync();
        foreach (var one in restored) await server.DropAsync(one.Kept!);
    }

    [Fact]
    public async Task A_backup_of_an_older_schema_is_brought_up_to_date()
    {
        var last = MigratedTo.All.Single(migration => MigratedTo.NameOf(migration) == "AnalyticViews");
        await using var old = await TestDatabase.CreateEmptyAsync();
        await using (var dataSource = ElevateDbContextOptions.CreateDataSource(old.ConnectionString + ";Pooling=false")) await MigratedTo.ApplyAsync(dataSource, last);
        await BackupWorld.ExecuteAsync(old, UpgradeStages.ScriptFor(last));
        var file = world.NewFile();
        var backup = await new DatabaseBackup(old.ConnectionString).RunAsync(file);
        await using var database = await world.CopyAsync();

        var restored = await new DatabaseRestore(database.ConnectionString).RunAsync(file, new RestoreOptions(Force: true, DropOld: true));

        Assert.Equal(MigratedTo.All, [.. backup.Migrations, .. restored.Applied]);
        Assert.NotEmpty(restored.Applied);
        Assert.Equal(backup.Rows, (await new DatabaseBackup(database.ConnectionString).RunAsync(world.NewFile())).Rows);
        Assert.Empty((await new DriftFinder(database.ConnectionString).FindAsync()).Differences);
    }

    [Fact]
    public async Task What_cannot_be_restored_leaves_the_database_as_it_was()
    {
        await using var database = await world.CopyAsync();
        var file = world.NewFile();
        await new DatabaseBackup(database.ConnectionString).RunAsync(file);
        var before = await BackupWorld.FingerprintAsync(database);
        var bytes = await File.ReadAllBytesAsync(file);

        await RefusedAsync("is not empty", file, new RestoreOptions());
        await RefusedAsync("is not there", file + ".missing");
        await RefusedAsync("is not a backup", await WriteAsync("Not a backup at all"u8.ToArray()));
        await RefusedAsync("could not be restored", await WriteAsync(bytes[..^2000]));
        await RefusedAsync("could not be restored", await WriteAsync([.. bytes[..^4000], .. new byte[2000], .. bytes[^2000..]]));
        await RefusedAsync("newer version of Elevate: this one does not know 99990101000000_Later", await OtherAsync("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '10.0.0')"));
        await RefusedAsync("standings_follow_the_ledger (1, such as", await OtherAsync("UPDATE standings SET reached_at = now() WHERE user_id = 'demo-sari_dewi' AND period = 'ALL_TIME'"));
        await RefusedAsync("backup of something else", await OtherAsync("DROP TABLE \"__EFMigrationsHistory\"; CREATE TABLE \"__EFMigrationsHistory\" (\"MigrationId\" text)", "DROP TABLE \"__EFMigrationsHistory\""));

        async Task RefusedAsync(string why, string path, RestoreOptions? options = null)
        {
            var refusal = await Assert.ThrowsAsync<OperatorException>(() => new DatabaseRestore(database.ConnectionString).RunAsync(path, options ?? new RestoreOptions(Force: true)));
            Assert.Contains(why, refusal.Message, StringComparison.Ordinal);
            Assert.Equal(before, await BackupWorld.FingerprintAsync(database));
            Assert.Empty(await BackupWorld.BesideAsync(database));
        }

        async Task<string> WriteAsync(byte[] contents)
        {
            var path = world.NewFile();
            await File.WriteAllBytesAsync(path, contents);
            return path;
        }

        async Task<string> OtherAsync(params string[] changes)
        {
            await using var other = await world.CopyAsync();
            await BackupWorld.ExecuteAsync(other, changes[0]);
            var path = world.NewFile();
            if (changes.Length == 1)
            {
                await new DatabaseBackup(other.ConnectionString).RunAsync(path);
                return path;
            }
            await BackupWorld.ExecuteAsync(other, changes[1]);
            var dump = await ClientTool.FindAsync("pg_dump");
            using var process = System.Diagnostics.Process.Start(dump.On(other.ConnectionString, "--format=custom", $"--file={path}"))!;
            await process.WaitForExitAsync();
            return path;
        }
    }

    [Fact]
    public async Task A_backup_that_fails_leaves_no_file()
    {
        await using var empty = await TestDatabase.CreateEmptyAsync();
        var file = world.NewFile();
        Assert.Contains("no schema", (await Assert.ThrowsAsync<OperatorException>(() => new DatabaseBackup(empty.ConnectionString).RunAsync(file))).Message, StringComparison.Ordinal);

        await using var database = await world.CopyAsync();
        using var stop = new CancellationTokenSource();
        var progress = new StopAtOnce(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new DatabaseBackup(database.ConnectionString).RunAsync(file, progress, stop.Token));
        Assert.Empty(Directory.EnumerateFiles(world.Folder, Path.GetFileName(file) + "*"));

        await File.WriteAllTextAsync(file, "something else");
        Assert.Contains("exists already", (await Assert.ThrowsAsync<OperatorException>(() => new DatabaseBackup(database.ConnectionString).RunAsync(file))).Message, StringComparison.Ordinal);
        Assert.Equal("something else", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Of_two_backups_to_one_file_one_counts()
    {
        await using var database = await world.CopyAsync();
        var file = world.NewFile();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            try
            {
                return (await new DatabaseBackup(database.ConnectionString).RunAsync(file)).File;
            }
            catch (OperatorException refusal)
            {
                return refusal.Message;
            }
        }));

        Assert.Equal([file, $"{file} exists already."], outcomes.OrderBy(outcome => outcome.Length));
        Assert.Equal([file], Directory.EnumerateFiles(world.Folder, Path.GetFileName(file) + "*"));
    }

    [Fact]
    public async Task Programs_that_are_missing_are_named_with_their_package()
    {
        var missing = await Assert.ThrowsAsync<OperatorException>(() => ClientTool.FindAsync("pg_dump", serverMajor: 99));
        Assert.Contains("pg_dump of version 99 or later", missing.Message, StringComparison.Ordinal);
        Assert.Contains("postgresql-client-99", missing.Message, StringComparison.Ordinal);
        Assert.Contains("there is none", (await Assert.ThrowsAsync<OperatorException>(() => ClientTool.FindAsync("pg_nonsense"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_secret_stands_on_a_command_line()
    {
        var start = new ClientTool("/usr/bin/pg_dump", new Version(15, 0)).On(
            "Host=db.example;Port=6432;Username=elevate;Password=s3cret;Database=programme;SSL Mode=VerifyFull;Root Certificate=/ca.pem", "--format=custom");

        Assert.DoesNotContain("s3cret", string.Join(' ', start.ArgumentList), StringComparison.Ordinal);
        Assert.Equal(
            ("db.example", "6432", "elevate", "s3cret", "programme", "verify-full", "/ca.pem"),
            (start.Environment["PGHOST"], start.Environment["PGPORT"], start.Environment["PGUSER"], start.Environment["PGPASSWORD"], start.Environment["PGDATABASE"],
                start.Environment["PGSSLMODE"], start.Environment["PGSSLROOTCERT"]));
    }

    /// <returns>How often it was connected.</returns>
    private static async Task<int> ConnectAgainAndAgainAsync(TestDatabase database, CancellationToken done)
    {
        var connections = 0;
        while (!done.IsCancellationRequested)
        {
            try
            {
                await BackupWorld.ExecuteAsync(database, "SELECT count(*) FROM points_ledger");
                connections++;
            }
            catch (NpgsqlException)
            {
                // Disconnected, or between two names.
                await Task.Delay(5, CancellationToken.None);
            }
        }
        return connections;
    }

    private sealed class StopAtOnce(CancellationTokenSource stop) : IProgress<WorkProgress>
    {
        public void Report(WorkProgress value) => stop.Cancel();
    }
}
