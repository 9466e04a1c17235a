using Npgsql;

namespace Elevate.Persistence.Jobs;

/// <summary>
/// Lets one node at a time run a job, and keeps what became of the last run. A node holds a job by a lease that it renews; the lease of a node that
/// died runs out, and the next one takes over. It needs neither a transaction nor a session that lasts as long as the job, so it works through a pooler.
/// </summary>
/// <param name="dataSource">The database.</param>
public sealed class JobRuns(NpgsqlDataSource dataSource)
{
    /// <summary>How long a lease lasts without being renewed. Clocks of nodes may differ by less.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private const string Start = """
        INSERT INTO job_runs AS run (name, started_at, due_at, leased_until, runs, failures) VALUES (@name, @now, @now, @now + @lease, 1, 0)
        ON CONFLICT (name) DO UPDATE SET started_at = @now, finished_at = NULL, leased_until = @now + @lease, runs = run.runs + 1
            WHERE coalesce(run.leased_until <= @now, true) AND (run.due_at <= @now OR run.started_at <= @now - @gap)
        RETURNING runs
        """;

    private const string Finish = """
        UPDATE job_runs SET finished_at = @now, due_at = @due, leased_until = NULL, error = left(@error, 1000), findings = @findings, summary = left(@summary, 1000),
            failures = CASE WHEN @error::text IS NULL THEN 0 ELSE failures + 1 END, succeeded_at = CASE WHEN @error::text IS NULL THEN @now ELSE succeeded_at END
        WHERE name = @name AND runs = @run
        """;

    /// <summary>Takes a job that is due, or for which there is a reason to run it before that.</summary>
    /// <param name="name">The job.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="gap">The least time between the starts of two runs where it is not due yet; null: it is not run before it is due.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The number of the run, now held by the caller; null where it is not due or another node runs it.</returns>
    public async Task<long?> TryStartAsync(string name, DateTimeOffset now, TimeSpan? gap, CancellationToken cancellationToken = default)
    {
        await using var command = CreateCommand(Start, name, now);
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("gap", (object?)gap ?? DBNull.Value);
        command.Parameters["gap"].NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Interval;
        return (long?)await command.ExecuteScalarAsync(cancellationToken);
    }

    /// <summary>Makes the lease of a run last on.</summary>
    /// <param name="name">The job.</param>
    /// <param name="run">Which run.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False where the lease ran out and another node has taken the job over.</returns>
    public async Task<bool> RenewAsync(string name, long run, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        await using var command = CreateCommand("UPDATE job_runs SET leased_until = @now + @lease WHERE name = @name AND runs = @run AND finished_at IS NULL", name, now);
        command.Parameters.AddWithValue("lease", Lease);
        command.Parameters.AddWithValue("run", run);
        return await command.ExecuteNonQueryAsync(cancellationToken) == 1;
    }

    /// <summary>Keeps how a run ended and lets the job go.</summary>
    /// <param name="name">The job.</param>
    /// <param name="run">Which run; nothing happens where another node has taken over since.</param>
    /// <param name="now">The moment, UTC.</param>
    /// <param name="due">When it is to run again, UTC.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task FinishAsync(
        string name, long run, DateTimeOffset now, DateTimeOffset due, JobOutcome outcome, CancellationToken cancellationToken = default)
    {
        await using var command = CreateCommand(Finish, name, now);
        command.Parameters.AddWithValue("run", run);
        command.Parameters.AddWithValue("due", due);
        command.Parameters.AddWithValue("error", (object?)outcome.Error?.Replace('\0', ' ') ?? DBNull.Value);
        command.Parameters.AddWithValue("findings", (object?)outcome.Findings ?? DBNull.Value);
        command.Parameters.AddWithValue("summary", (object?)outcome.Summary ?? DBNull.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private NpgsqlCommand CreateCommand(string text, string name, DateTimeOffset now)
    {
        var command = dataSource.CreateCommand(text);
        command.Parameters.AddWithValue("name", name);
        command.Parameters.AddWithValue("now", now);
        return command;
    }
}

/// <summary>What came of a run.</summary>
/// <param name="Error">Why it failed; null where it did not.</param>
/// <param name="Findings">How many things it found that somebody should look at; null for jobs that look for nothing.</param>
/// <param name="Summary">What it did or found, in one line; null where there is nothing to say.</param>
public sealed record JobOutcome(string? Error = null, int? Findings = null, string? Summary = null);
