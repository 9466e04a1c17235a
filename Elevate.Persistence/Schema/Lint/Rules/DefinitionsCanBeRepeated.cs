using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint.Rules;

internal sealed class DefinitionsCanBeRepeated : LintRule
{
    public override string Danger => "without the migration's transaction it stays behind if something after it fails, and is in the way when the migration is tried again.";

    public override string Remedy => "Leave out suppressTransaction, or write it so that it may run twice: OR REPLACE, IF EXISTS, IF NOT EXISTS.";

    public override IEnumerable<Objection> Check(MigrationScript migration)
    {
        var dropped = new HashSet<(int Transaction, string Name)>();
        foreach (var statement in migration.Statements.Where(statement => !statement.IsTransactional))
        {
            var tokens = statement.Statement.Tokens;
            if (tokens.Says("IF", "EXISTS") && tokens[0].Is("DROP")) dropped.Add((statement.Transaction, NameIn(statement.Command)));
            var isRepeatable = statement.Command switch
            {
                _ when tokens.Says("OR", "REPLACE") || tokens.Says("IF", "EXISTS") && tokens[0].Is("DROP") => true,
                ChangeTrigger trigger => dropped.Contains((statement.Transaction, trigger.Name)),
                AlterTable alter => alter.Changes.All(change => IsRepeatable(change, tokens)),
                CreateTable => tokens.Says("IF", "NOT", "EXISTS"),
                _ => true
            };
            if (!isRepeatable) yield return new Objection(statement, "it cannot be repeated");
        }
    }

    private static string NameIn(SqlCommand command) => command is ChangeTrigger trigger ? trigger.Name : "?";

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
