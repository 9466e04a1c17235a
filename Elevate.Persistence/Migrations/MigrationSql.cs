using System.Reflection;

namespace Elevate.Persistence.Migrations;

/// <summary>SQL that migrations load: <c>Migrations/Sql/{migration}/{topic}.sql</c>, kept as it was when the migration was written.</summary>
internal static class MigrationSql
{
    private const string Root = "Elevate.Persistence.Migrations.Sql.";

    public static string Read(string migration, string topic) => ReadResource($"{Root}{migration}.{topic}.sql");

    /// <summary>Which file of a migration holds this, such as <c>Sql/Rules/users.sql</c>, and in how many lines before it; null where none does.</summary>
    /// <param name="migration">Its full name.</param>
    /// <param name="sql">What it says to the database.</param>
    public static (string File, int LinesBefore)? PlaceOf(string migration, string sql)
    {
        var name = migration[(migration.IndexOf('_') + 1)..];
        var folder = $"{Root}{name}.";
        foreach (var resource in Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(resource => resource.StartsWith(folder, StringComparison.Ordinal)))
        {
            var file = ReadResource(resource);
            var start = file.IndexOf(sql, StringComparison.Ordinal);
            if (start >= 0) return ($"Sql/{name}/{resource[folder.Length..]}", file.AsSpan(0, start).Count('\n'));
        }
        return null;
    }

    private static string ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
