using Elevate.Persistence.Schema.Lint.Sql;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>All that a migration says to the database.</summary>
internal sealed class MigrationScript
{
    private readonly HashSet<string> _created;

    /// <summary>Puts it together.</summary>
    /// <param name="name">The migration.</param>
    /// <param name="steps">Its operations in their order.</param>
    /// <param name="acknowledgements">What its class says about operations that no file holds.</param>
    /// <param name="earlier">The migration before it; null for the first.</param>
    public MigrationScript(string name, IEnumerable<MigrationStep> steps, IReadOnlyList<Acknowledgement> acknowledgements, MigrationScript? earlier)
    {
        (Name, Earlier) = (name, earlier);
        var transaction = 0;
        var wasTransactional = false;
        var statements = new List<LintedStatement>();
        foreach (var step in steps)
        {
            Sql += $"{step.Sql.TrimEnd()}\n\n";
            if (!step.IsTransactional || !wasTransactional) transaction++;
            wasTransactional = step.IsTransactional;
            var read = SqlScript.Read(step.Sql, step.LinesBefore + 1).ToList();
            statements.AddRange(read.Select(statement => new LintedStatement(
                step.Place, statement, SqlCommandParser.Parse(statement.Tokens), transaction, step.IsTransactional, !step.IsTransactional && read.Count == 1,
                [.. statement.Comments.Select(comment => Acknowledgement.Read(comment, step.Place)).OfType<Acknowledgement>(), .. step.IsFile ? [] : acknowledgements])));
        }
        Statements = statements;
        Acknowledgements = [.. statements.SelectMany(statement => statement.Acknowledgements).Concat(acknowledgements).Distinct()];
        _created = [.. statements.Select(statement => statement.Command switch
        {
            CreateTable table => table.Table,
            CreateObject created => created.Name,
            _ => null
        }).OfType<string>()];
    }

    public string Name { get; }

    public MigrationScript? Earlier { get; }

    /// <summary>All of its SQL, for people to read.</summary>
    public string Sql { get; } = "";

    public IReadOnlyList<LintedStatement> Statements { get; }

    /// <summary>What was said in its files and by its class.</summary>
    public IReadOnlyList<Acknowledgement> Acknowledgements { get; }

    /// <summary>Whether nobody can use it yet, because this migration makes it.</summary>
    public bool Creates(string table) => _created.Contains(table);

    /// <summary>Its statements behind those of the migrations before it, for what the database has become by them.</summary>
    public IEnumerable<LintedStatement> History => (Earlier?.History ?? []).Concat(Statements);

    /// <summary>The table of an index; null where no migration says it.</summary>
    public string? TableOf(string index) => History.Select(statement => statement.Command).OfType<CreateIndex>().LastOrDefault(created => created.Name == index)?.Table;

    /// <summary>Tables, not new ones, that a statement locks so that others wait.</summary>
    public IEnumerable<string> TablesHeldBy(LintedStatement statement) => statement.Command is DropIndex { IsConcurrently: false } drop
        ? drop.Names.Select(name => TableOf(name) ?? "?").Where(table => !Creates(table))
        : statement.Command.LockedTables.Where(table => !Creates(table));
}

/// <summary>An operation of a migration as SQL.</summary>
/// <param name="Place">Its file, or what kind of operation it is.</param>
/// <param name="IsFile">Whether somebody wrote the SQL, and comments into it.</param>
/// <param name="Sql">One statement or several.</param>
/// <param name="IsTransactional">Whether it belongs to the migration's transaction.</param>
/// <param name="LinesBefore">How many lines stand before it in the file.</param>
internal sealed record MigrationStep(string Place, bool IsFile, string Sql, bool IsTransactional, int LinesBefore = 0);
