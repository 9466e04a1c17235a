using System.Text;
using Elevate.Persistence.Connections;
using Npgsql;

namespace Elevate.Persistence.Schema.Drift.Repair;

/// <summary>SQL that makes a database what it should be. What would destroy data is in it as comments only.</summary>
public sealed class RepairScript
{
    private const string StopOnError = "\\set ON_ERROR_STOP on\n";
    private const string Settings = "SET search_path = public; SET check_function_bodies = off";
    private const string LockTimeout = "SET LOCAL lock_timeout = '5s'";

    internal RepairScript(IReadOnlyList<RepairStep> steps, IReadOnlyList<WithheldChange> withheld) => (Steps, Withheld) = (steps, withheld);

    /// <summary>Changes that would destroy data.</summary>
    public IReadOnlyList<WithheldChange> Withheld { get; }

    /// <summary>How many statements there are to run.</summary>
    public int StatementCount => Steps.Sum(step => step.Statements.Count);

    internal IReadOnlyList<RepairStep> Steps { get; }

    /// <summary>The script for psql; empty where there is nothing to do or to say.</summary>
    public override string ToString()
    {
        var script = new StringBuilder();
        if (Steps.Count > 0) script.Append(StopOnError).Append(Settings).Append(";\n");
        foreach (var step in Steps)
        {
            script.Append('\n');
            if (step.IsTransaction) script.Append("BEGIN;\n").Append(LockTimeout).Append(";\n");
            foreach (var statement in step.Statements) script.Append(statement).Append(";\n");
            if (step.IsTransaction) script.Append("COMMIT;\n");
        }
        foreach (var change in Withheld)
        {
            script.Append("\n-- ").Append(change.Reason).Append('\n');
            foreach (var line in change.Statements.SelectMany(statement => $"{statement};".Split('\n'))) script.Append("-- ").Append(line).Append('\n');
        }
        return script.ToString().TrimStart('\n');
    }

    /// <summary>Runs it. A step that fails leaves those before it done; a comparison afterwards tells what is left.</summary>
    internal async Task ApplyAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(Settings, cancellationToken);
        foreach (var step in Steps)
        {
            await using var transaction = step.IsTransaction ? await connection.BeginTransactionAsync(cancellationToken) : null;
            if (step.IsTransaction) await connection.ExecuteAsync(LockTimeout, cancellationToken);
            foreach (var statement in step.Statements) await connection.ExecuteAsync(statement, cancellationToken);
            if (transaction is not null) await transaction.CommitAsync(cancellationToken);
        }
    }
}
