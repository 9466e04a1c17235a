using System.Reflection;

namespace Elevate.Persistence.Migrations;

/// <summary>SQL that migrations load: <c>Migrations/Sql/{migration}/{topic}.sql</c>, kept as it was when the migration was written.</summary>
internal static class MigrationSql
{
    private const string Root = "Elevate.Persistence.Migrations.Sql.";

    public static string Read(string migration, string topic) => ReadResource($"{Root}{migration}.{topic}.sql");

    /// <summary>The file of a migration that holds exactly this, such as <c>Sql/Rules/users.sql</c>; null where none does.</summary>
    /// <param name="migration">Its full name.</param>
    /// <param name="sql">What it says to the database.</param>
    public static string? FileOf(string migration, string sql)
    {
        var name = migration[(migration.IndexOf('_') + 1)..];
        var folder = $"{Root}{name}.";
        var resource = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .FirstOrDefault(resource => resource.StartsWith(folder, StringComparison.Ordinal) && ReadResource(resource) == sql);
        return resource is null ? null : $"Sql/{name}/{resource[folder.Length..]}";
    }

    private static string ReadResource(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
