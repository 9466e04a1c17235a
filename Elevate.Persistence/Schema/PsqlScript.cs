using System.Globalization;
using System.Text;
using Elevate.Persistence.Schema.Lint.Sql;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Elevate.Persistence.Schema;

/// <summary>
/// Migrations as a script for psql, in the same steps and with the same limits as without it. It does not try again what gave way to others: it ends, and may be
/// run again.
/// </summary>
internal sealed class PsqlScript
{
    private readonly ElevateDbContext _context;
    private readonly IHistoryRepository _history;
    private readonly StringBuilder _script = new();

    /// <summary>An empty one.</summary>
    /// <param name="context">Of the migrations. Nothing is asked of its database.</param>
    public PsqlScript(ElevateDbContext context)
    {
        _context = context;
        _history = context.GetService<IHistoryRepository>();
        Line($"""
            \set ON_ERROR_STOP on
            SELECT pg_try_advisory_lock({DatabaseMigrator.LockKey}) AS is_alone \gset
            \if :is_alone
            \else
            DO $$ BEGIN RAISE EXCEPTION 'Somebody else migrates this database.'; END $$;
            \endif
            SET statement_timeout = '{DatabaseMigrator.StatementTimeout.TotalMinutes}min';
            {LockTimeout(DatabaseMigrator.LockTimeout)}
            {_history.GetCreateIfNotExistsScript()}
            """);
    }

    /// <summary>Adds a migration, which is skipped where the database has it.</summary>
    public void Add(string migration)
    {
        var plan = MigrationPlan.Of(_context, migration);
        var remember = _history.GetInsertScript(new HistoryRow(migration, ProductInfo.GetVersion()));
        Line($"""

            SELECT NOT EXISTS (SELECT FROM "__EFMigrationsHistory" WHERE "MigrationId" = '{migration}') AS is_pending \gset
            \if :is_pending
            """);
        if (plan.IsTransactional)
        {
            Transaction([.. plan.Steps[0].Commands.Select(command => command.CommandText), remember]);
        }
        else
        {
            foreach (var step in plan.Steps) Add(step);
            Line(remember);
        }
        Line("\\endif");
    }

    /// <inheritdoc/>
    public override string ToString() => _script.ToString();

    private void Add(MigrationPlanStep step)
    {
        if (step.HoldsNobodyUp) Line(LockTimeout(TimeSpan.Zero));
        // Alone, a statement is a transaction, or begins and ends some itself.
        if (step.Commands is [var alone] && SqlScript.Pieces(alone.CommandText).Count() == 1) Statements(alone.CommandText);
        else Transaction(step.Commands.Select(command => command.CommandText));
        if (step.HoldsNobodyUp) Line(LockTimeout(DatabaseMigrator.LockTimeout));
    }

    private void Transaction(IEnumerable<string> commands)
    {
        Line("BEGIN;");
        foreach (var command in commands) Statements(command);
        Line("COMMIT;");
    }

    private void Statements(string sql)
    {
        Line(sql);
        // On a line of its own, as the last one may be a comment.
        if (!sql.TrimEnd().EndsWith(';')) Line(";");
    }

    private static string LockTimeout(TimeSpan timeout) => $"SET lock_timeout = '{timeout.TotalMilliseconds}ms';";

    private void Line(FormattableString text) => Line(text.ToString(CultureInfo.InvariantCulture));

    private void Line(string text) => _script.AppendLine(text.TrimEnd());
}
