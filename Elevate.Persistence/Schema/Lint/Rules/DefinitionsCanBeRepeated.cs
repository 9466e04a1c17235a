using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class DefinitionsCanBeRepeated : LintRule
{
    public override string Danger =>
        "without the migration's transaction it stays behind if something after it fails, and is in the way when the migration is tried again.";

    public override string Remedy =>
        "Leave out suppressTransaction, or write it so that it may run twice: OR REPLACE, IF NOT EXISTS, DROP … IF EXISTS before it. "
        + "An index that could not be built CONCURRENTLY is there, but of no use: drop it first (CreateIndexConcurrently of the migration builder).";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        var dropped = new HashSet<string>();
        foreach (var statement in migration.Statements.Where(statement => !statement.IsTransactional))
        {
            var tokens = statement.Statement.Tokens;
            var isDrop = tokens[0].Is("DROP");
            if (isDrop && tokens.Says("IF", "EXISTS"))
            {
                dropped.UnionWith(NamesIn(statement.Command));
                continue;
            }
            var isRepeatable = statement.Command switch
            {
                ChangeTrigger or CreateIndex => !isDrop && (tokens.Says("OR", "REPLACE") || NamesIn(statement.Command).All(dropped.Contains)),
                CreateObject => tokens.Says("OR", "REPLACE") || tokens.Says("IF", "NOT", "EXISTS"),
                CreateTable => tokens.Says("IF", "NOT", "EXISTS"),
                AlterTable alter => alter.Changes.All(change => IsRepeatable(change, tokens)),
                _ => !isDrop
            };
            if (!isRepeatable) yield return new Objection(statement, "it cannot be repeated");
        }
    }

    private static IEnumerable<string> NamesIn(SqlCommand command) => command switch
    {
        ChangeTrigger trigger => [$"{trigger.Name} on {trigger.Table}"],
        CreateIndex index => [index.Name],
        DropIndex drop => drop.Names,
        _ => []
    };

    private static bool IsRepeatable(TableChange change, IReadOnlyList<SqlToken> tokens) => change switch
    {
        AddConstraint { Name: { } name } => Drops(tokens, name),
        AddColumn => tokens.Says("IF", "NOT", "EXISTS"),
        AddConstraint or DropColumn or RenameTable => false,
        _ => true
    };

    private static bool Drops(IReadOnlyList<SqlToken> tokens, string constraint)
    {
        var reader = new TokenReader(tokens);
        while (reader.TakeUpTo("DROP", "CONSTRAINT", "IF", "EXISTS"))
        {
            if (reader.TakeName() == constraint) return true;
        }
        return false;
    }
}
