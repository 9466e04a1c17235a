using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HotChocolate.Tests.Data;

/// <summary>Stands in for a database: keeps the SQL, and answers every query with no rows and every count with one.</summary>
internal sealed class RecordedSql
{
    private readonly List<string> _statements = [];

    /// <summary>The statements, with their parameters in front as comments.</summary>
    public string Text => string.Join("\n;\n", _statements);

    public IInterceptor[] Interceptors => [new Connections(), new Commands(this)];

    private sealed class Connections : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
            => new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
            => new(InterceptionResult.Suppress());
    }

    private sealed class Commands(RecordedSql sql) : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
            => throw new InvalidOperationException("The database was asked in a way that blocks.");

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            var parameters = command.Parameters.Cast<DbParameter>().Select(p => $"-- {p.ParameterName} = {Show(p.Value)}\n");
            lock (sql._statements) sql._statements.Add(string.Concat(parameters) + command.CommandText.ReplaceLineEndings("\n"));
            var table = new DataTable();
            if (command.CommandText.StartsWith("SELECT count(*)", StringComparison.Ordinal))
            {
                table.Columns.Add("count", typeof(int));
                table.Rows.Add(1);
            }
            return new(InterceptionResult<DbDataReader>.SuppressWithResult(table.CreateDataReader()));
        }

        private static string Show(object? value) => value switch
        {
            string text => $"'{text}'",
            System.Collections.IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Show))}]",
            IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => "null"
        };
    }
}
