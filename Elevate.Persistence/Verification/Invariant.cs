using System.Reflection;
using Npgsql;

namespace Elevate.Persistence.Verification;

/// <summary>Something that is true of every sound database.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Sentence">What it demands.</param>
internal abstract record Invariant(string Name, string Sentence)
{
    private const string Folder = "Elevate.Persistence.Verification.Sql.";

    /// <summary>All of them, in the order of their names.</summary>
    public static IReadOnlyList<Invariant> All { get; } = [.. Read().Append(new ReferencesLeadSomewhere()).OrderBy(invariant => invariant.Name, StringComparer.Ordinal)];

    /// <summary>A query with one row and one text for every violation: which rows, by their ids and without personal data.</summary>
    public abstract Task<string> GetSqlAsync(NpgsqlConnection connection, CancellationToken cancellationToken);

    private static IEnumerable<Invariant> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var sentence = reader.ReadLine()!.TrimStart('-', ' ');
            yield return new SqlInvariant(resource[Folder.Length..^".sql".Length], sentence, reader.ReadToEnd());
        }
    }
}
