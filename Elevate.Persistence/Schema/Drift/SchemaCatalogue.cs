using Npgsql;

namespace Elevate.Persistence.Schema.Drift;

/// <summary>Every object of a database's own schema, and what depends on what.</summary>
internal sealed class SchemaCatalogue
{
    internal SchemaCatalogue(Version serverVersion, IReadOnlyList<SchemaObject> objects, DependencyGraph dependencies)
    {
        ServerVersion = serverVersion;
        Objects = objects;
        Dependencies = dependencies;
        ByKey = objects.ToDictionary(item => item.Key);
    }

    public Version ServerVersion { get; }

    /// <summary>In an order of the catalogue; the columns of a table in the table's.</summary>
    public IReadOnlyList<SchemaObject> Objects { get; }

    public IReadOnlyDictionary<SchemaObjectKey, SchemaObject> ByKey { get; }

    public DependencyGraph Dependencies { get; }

    public SchemaObject? Find(SchemaObjectKey key) => ByKey.GetValueOrDefault(key);

    public bool Contains(SchemaObjectKey key) => ByKey.ContainsKey(key);

    /// <summary>What the object is a part of, the nearest first.</summary>
    public IEnumerable<SchemaObjectKey> Ancestors(SchemaObjectKey key)
    {
        for (var parent = Find(key)?.Parent; parent is { } ancestor; parent = Find(ancestor)?.Parent) yield return ancestor;
    }

    /// <summary>The same, and everything that given roles may do in another database.</summary>
    /// <param name="roles">Their names.</param>
    /// <param name="other">Where they were given it.</param>
    public SchemaCatalogue WithPrivilegesOf(IReadOnlyCollection<string> roles, SchemaCatalogue other) => new(
        ServerVersion,
        [.. Objects, .. other.Objects.Where(item => !Contains(item.Key)
            && item.Key.Kind is SchemaObjectKind.Grant or SchemaObjectKind.DefaultPrivilege && roles.Contains(SqlName.Plain(item.Identifier)))],
        Dependencies);

    /// <summary>Reads it from a database, as it is at one moment.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<SchemaCatalogue> ReadAsync(string connectionString, CancellationToken cancellationToken = default)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, SearchPath = "public" }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return await new CatalogueReader(connection).ReadAsync(cancellationToken);
    }
}
