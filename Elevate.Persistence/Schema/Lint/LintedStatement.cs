using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>A statement of a migration and where it stands.</summary>
/// <param name="Place">The file, or the operation that it was made from.</param>
/// <param name="Statement">What was written.</param>
/// <param name="Command">What it does.</param>
/// <param name="Transaction">Statements with the same number share a transaction.</param>
/// <param name="IsTransactional">Whether that is the transaction of the migration.</param>
/// <param name="IsAlone">Whether nothing else is in its transaction, and none was asked for.</param>
/// <param name="Acknowledgements">What was said about it.</param>
internal sealed record LintedStatement(
    string Place, SqlStatement Statement, SqlCommand Command, int Transaction, bool IsTransactional, bool IsAlone, IReadOnlyList<Acknowledgement> Acknowledgements)
{
    public IEnumerable<TableChange> Changes => Command is AlterTable alter ? alter.Changes : [];
}
