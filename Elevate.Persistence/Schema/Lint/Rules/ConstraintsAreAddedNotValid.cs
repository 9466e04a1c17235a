using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class ConstraintsAreAddedNotValid : LintRule
{
    public override string Danger => "every row is checked, or an index is built, while writers wait.";

    public override string Remedy =>
        "Add it NOT VALID and validate it in a later migration (AddConstraintNotValid, ValidateConstraint of the migration builder); "
        + "a UNIQUE or PRIMARY KEY takes an index that was built CONCURRENTLY: USING INDEX.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        foreach (var statement in migration.Statements)
        {
            if (statement.Command is not AlterTable alter || migration.Creates(alter.Table)) continue;
            foreach (var change in alter.Changes)
            {
                if (change is AddConstraint { IsNotValid: false, IsUsingIndex: false } constraint)
                    yield return new Objection(statement, $"constraint {constraint.Name ?? "without a name"} on {alter.Table} is checked at once", alter.Table);
                if (change is AddColumn column && Constraint(column.Definition) is { } kind)
                    yield return new Objection(statement, $"column {alter.Table}.{column.Column} comes with {kind}", alter.Table);
            }
        }
    }

    private static string? Constraint(IReadOnlyList<SqlToken> definition) =>
        new[] { "CHECK", "REFERENCES", "UNIQUE", "PRIMARY" }.FirstOrDefault(word => definition.Says(word));
}
