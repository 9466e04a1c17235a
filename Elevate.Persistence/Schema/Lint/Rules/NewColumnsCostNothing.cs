using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class NewColumnsCostNothing : LintRule
{
    public override string Danger => "it fails where the table has rows, or writes every row anew while nobody can use the table.";

    public override string Remedy => "Add it without NOT NULL and with a constant default or none, fill it in batches, and prove NOT NULL afterwards.";

    // Functions that are evaluated once for all rows.
    private static readonly string[] Stable = ["now", "transaction_timestamp", "statement_timestamp", "current_setting", "to_timestamp"];

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is not AlterTable alter || migration.Creates(alter.Table)) continue;
            foreach (var added in alter.Changes.OfType<AddColumn>())
            {
                var definition = added.Definition;
                if (definition.Says("NOT", "NULL") && !HasValue(definition))
                    yield return new Objection(statement, $"column {alter.Table}.{added.Column} is NOT NULL and has no default");
                else if (IsComputed(definition))
                    yield return new Objection(statement, $"column {alter.Table}.{added.Column} has another value in every row", alter.Table);
            }
        }
    }

    private static bool HasValue(IReadOnlyList<SqlToken> definition) => definition.Says("DEFAULT") || definition.Says("GENERATED") || IsSerial(definition);

    private static bool IsComputed(IReadOnlyList<SqlToken> definition) =>
        definition.Says("AS", "IDENTITY") || definition.Says("STORED") || IsSerial(definition) || definition.Says("DEFAULT") && CallsSomething(definition);

    private static bool IsSerial(IReadOnlyList<SqlToken> definition) =>
        definition is [var type, ..] && new[] { "serial", "bigserial", "smallserial", "serial4", "serial8", "serial2" }.Contains(type.Name);

    private static bool CallsSomething(IReadOnlyList<SqlToken> definition)
    {
        var reader = new TokenReader(definition);
        reader.TakeUpTo("DEFAULT");
        var value = reader.Rest;
        return Enumerable.Range(0, Math.Max(0, value.Count - 1)).Any(index =>
            value[index + 1].Is("(") && value[index].Name is { } function && !Stable.Contains(function) && !IsConstraint(value[index]));
    }

    // Also what follows a default and has parentheses, but is no call.
    private static bool IsConstraint(SqlToken token) => token.Is("CHECK") || token.Is("REFERENCES") || token.Is("NUMERIC") || token.Is("VARCHAR");
}
