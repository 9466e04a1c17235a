namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class ConcurrentWorkIsAlone : LintRule
{
    public override string Danger => "PostgreSQL refuses it within a transaction, which several statements sent together are too.";

    public override string Remedy => "Give it an operation of its own with suppressTransaction.";

    public override IEnumerable<Objection> Check(MigrationScript migration) =>
        from statement in migration.Statements
        where statement.Command.IsConcurrent && !statement.IsAlone
        select new Objection(statement, "it cannot be in a transaction");
}
