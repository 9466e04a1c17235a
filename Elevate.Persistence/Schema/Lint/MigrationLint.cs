using Elevate.Persistence.Schema.Lint.Rules;
using Npgsql;

namespace Elevate.Persistence.Schema.Lint;

/// <summary>
/// Reads what migrations do and finds what could stop or break those who use the database meanwhile. What is meant to be so is acknowledged in the
/// migration, with a reason, see <see cref="AcknowledgedAttribute"/>.
/// </summary>
public sealed class MigrationLint
{
    /// <summary>The rows from which on a table is large, where nothing else is said.</summary>
    public const long DefaultThreshold = 10_000;

    private const string Unmatched = "acknowledgements-hold";

    private static readonly IReadOnlyList<LintRule> AllRules =
    [
        new WhatRunningNodesUseStays(), new ColumnTypesStay(), new NotNullIsProvenFirst(), new NewColumnsCostNothing(),
        new IndexesAreBuiltConcurrently(), new IndexesAreDroppedConcurrently(), new ConstraintsAreAddedNotValid(), new ConstraintsAreValidatedLater(),
        new TablesAreNotSeized(), new TablesAreNotRewritten(), new ViewsAreRefreshedConcurrently(), new ConcurrentWorkIsAlone(),
        new DefinitionsCanBeRepeated(), new TablesAreLockedOneByOne(), new DataMovesApartFromDefinitions(), new NoLongWorkUnderLocks(), new EnumValuesRestBeforeUse()
    ];

    private readonly IReadOnlyList<MigrationScript> _scripts;

    /// <summary>For the migrations of this version of the app. Takes no database.</summary>
    public MigrationLint()
    {
        using var context = new DesignTimeDbContextFactory().CreateDbContext([]);
        _scripts = MigrationScripts.Read(context);
    }

    internal MigrationLint(IReadOnlyList<MigrationScript> scripts) => _scripts = scripts;

    /// <summary>The names of all rules.</summary>
    public static IEnumerable<string> Rules => AllRules.Select(rule => rule.Name).Append(Unmatched);

    /// <summary>The migrations, the oldest first.</summary>
    public IEnumerable<string> Migrations => _scripts.Select(script => script.Name);

    /// <summary>The full names of migrations.</summary>
    /// <param name="names">Each is a full name, or the part behind the time.</param>
    /// <exception cref="OperatorException">There is no migration of such a name.</exception>
    public IReadOnlyList<string> Find(IEnumerable<string> names) =>
    [
        .. names.Select(name => Migrations.FirstOrDefault(known => DatabaseMigrator.IsCalled(known, name))
            ?? throw new OperatorException($"There is no migration '{name}'."))
    ];

    /// <summary>What a migration says to the database.</summary>
    /// <param name="migration">Its full name.</param>
    public string SqlOf(string migration) => _scripts.Single(script => script.Name == migration).Sql;

    /// <summary>What is found where every table may be large.</summary>
    /// <param name="migrations">Full names.</param>
    public IReadOnlyList<LintFinding> Check(IReadOnlyCollection<string> migrations) => Check(migrations, TableSizes.Unknown);

    /// <summary>What is found on a database, where small tables may be locked for the moment that they take.</summary>
    /// <param name="migrations">Full names.</param>
    /// <param name="dataSource">The database.</param>
    /// <param name="threshold">How many rows make a table large.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<LintFinding>> CheckAsync(
        IReadOnlyCollection<string> migrations, NpgsqlDataSource dataSource, long threshold = DefaultThreshold, CancellationToken cancellationToken = default) =>
        Check(migrations, await TableSizes.ReadAsync(dataSource, threshold, cancellationToken));

    private List<LintFinding> Check(IReadOnlyCollection<string> migrations, TableSizes sizes) =>
        [.. _scripts.Where(script => migrations.Contains(script.Name)).SelectMany(script => Check(script, sizes))];

    private static IEnumerable<LintFinding> Check(MigrationScript script, TableSizes sizes)
    {
        var used = new HashSet<Acknowledgement>();
        foreach (var rule in AllRules)
        {
            foreach (var objection in rule.Check(script))
            {
                var acknowledged = objection.Statement.Acknowledgements.FirstOrDefault(said => said.Rule == rule.Name && said.Reason.Length > 0);
                if (acknowledged is not null) used.Add(acknowledged);

                // An acknowledgement holds for every database, those too where the table is still small.
                if (objection.Table is { } table && !sizes.IsLarge(table)) continue;
                var message = $"{objection.What}: {rule.Danger} {rule.Remedy}";
                yield return new LintFinding(
                    script.Name, objection.Statement.Place, objection.Statement.Statement.Line, rule.Name, Shorten(objection.Statement), message, acknowledged?.Reason);
            }
        }
        foreach (var said in script.Acknowledgements.Where(said => !used.Contains(said)))
            yield return new LintFinding(script.Name, said.Place, said.Line, Unmatched, "", Explain(said), null);
    }

    private static string Explain(Acknowledgement said) => said switch
    {
        { Reason.Length: 0 } => $"\"allow {said.Rule}\" gives no reason. Write it behind a colon.",
        _ when !Rules.Contains(said.Rule) => $"There is no rule \"{said.Rule}\".",
        _ => $"\"allow {said.Rule}\" allows what nothing here does. Remove it, or put it before the statement that it is meant for."
    };

    private static string Shorten(LintedStatement statement)
    {
        const int Longest = 120;
        var text = string.Join(' ', statement.Statement.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > Longest ? $"{text[..Longest]}…" : text;
    }
}
