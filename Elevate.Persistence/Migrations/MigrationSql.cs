using System.Reflection;

namespace Elevate.Persistence.Migrations;

/// <summary>SQL that migrations load: <c>Migrations/Sql/{migration}/{topic}.sql</c>, kept as it was when the migration was written.</summary>
internal static class MigrationSql
{
    public static string Read(string migration, string topic)
    {
        var name = $"Elevate.Persistence.Migrations.Sql.{migration}.{topic}.sql";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly holds no {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
