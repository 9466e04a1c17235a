using Npgsql;

namespace Elevate.Persistence.Verification;

/// <summary>Something that is true of every sound database.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sentence">What it demands.</param>
internal abstract record Invariant(string Name, string Sentence)
{
    private const string Folder = "Verification.Sql";

    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<Invariant> All { get; } = [.. Read().Append(new ReferencesLeadSomewhere()).OrderBy(invariant => invariant.Name, StringComparer.Ordinal)];

    /// <summary>A query with one row and one text for every violation: which rows, by their ids and without personal data.</summary>
    public abstract Task<string> GetSqlAsync(NpgsqlConnection connection, CancellationToken cancellationToken);

    private static IEnumerable<Invariant> Read()
    {
        foreach (var name in EmbeddedSql.In(Folder))
        {
            var (sentence, sql) = EmbeddedSql.ReadDescribed(name);
            yield return new SqlInvariant(name[(Folder.Length + 1)..], sentence, sql);
        }
    }
}
