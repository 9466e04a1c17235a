namespace Elevate.Persistence.Migrations;

/// <summary>SQL that migrations load: <c>Migrations/Sql/{migration}/{topic}.sql</c>, kept as it was when the migration was written.</summary>
internal static class MigrationSql
{
    private const string Root = "Migrations.Sql";

    public static string Read(string migration, string topic) => EmbeddedSql.Read($"{Root}.{migration}.{topic}");

    /// <summary>Which file of a migration holds this, such as <c>Sql/Rules/users.sql</c>, and in how many lines before it; null where none does.</summary>
    /// <param name="migration">Its full name.</param>
    /// <param name="sql">What it says to the database.</param>
    public static (string File, int LinesBefore)? PlaceOf(string migration, string sql)
    {
        var name = migration[(migration.IndexOf('_') + 1)..];
        var folder = $"{Root}.{name}";
        foreach (var resource in EmbeddedSql.In(folder))
        {
            var file = EmbeddedSql.Read(resource);
            var start = file.IndexOf(sql, StringComparison.Ordinal);
            if (start >= 0) return ($"Sql/{name}/{resource[(folder.Length + 1)..]}.sql", file.AsSpan(0, start).Count('\n'));
        }
        return null;
    }
}
