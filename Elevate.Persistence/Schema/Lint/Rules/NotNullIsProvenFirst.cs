using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class NotNullIsProvenFirst : LintRule
{
    public override string Danger => "every row is read while nobody can use the table.";

    public override string Remedy => "Add CHECK (column IS NOT NULL) NOT VALID, validate it in a migration of its own, and set NOT NULL after that: then nothing is read.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is not AlterTable alter || migration.Creates(alter.Table)) continue;
            foreach (var change in alter.Changes.OfType<SetNotNull>().Where(change => !IsProven(migration, alter.Table, change.Column)))
                yield return new Objection(statement, $"column {alter.Table}.{change.Column} becomes NOT NULL", alter.Table);
        }
    }

    // A constraint that was valid from the beginning has been an objection of its own.
    private static bool IsProven(MigrationScript migration, string table, string column)
    {
        var changes = migration.History
            .Where(statement => statement.Command is AlterTable alter && alter.Table == table).SelectMany(statement => statement.Changes).ToList();
        return changes.OfType<AddConstraint>().Any(added => Proves(added, column)
            && (!added.IsNotValid || changes.OfType<ValidateConstraint>().Any(validated => validated.Name == added.Name)));
    }

    private static bool Proves(AddConstraint added, string column)
    {
        var reader = new TokenReader(added.Definition);
        return reader.Take("CHECK", "(") && reader.TakeName() == column && reader.Take("IS", "NOT", "NULL", ")");
    }
}
