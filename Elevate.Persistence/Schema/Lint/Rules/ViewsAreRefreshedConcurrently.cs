using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class ViewsAreRefreshedConcurrently : LintRule
{
    public override string Danger => "those who read it wait until it is computed.";

    public override string Remedy => "Use REFRESH MATERIALIZED VIEW CONCURRENTLY, which takes a unique index, or leave it to the job that refreshes views.";

    public override IEnumerable<Objection> Check(MigrationScript migration) =>
        from statement in migration.Statements
        let refresh = statement.Command as RefreshView
        where refresh is { IsConcurrently: false } && !migration.Creates(refresh.View)
        select new Objection(statement, $"view {refresh.View} is refreshed at once", refresh.View);
}
