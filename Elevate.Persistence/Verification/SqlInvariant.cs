using Npgsql;

namespace Elevate.Persistence.Verification;

/// <summary>One file of <c>Verification/Sql</c>: its name, the sentence of its first line, and the query that finds what violates it.</summary>
internal sealed record SqlInvariant(string Name, string Sentence, string Sql) : Invariant(Name, Sentence)
{
    public override Task<string> GetSqlAsync(NpgsqlConnection connection, CancellationToken cancellationToken) => Task.FromResult(Sql);
}
