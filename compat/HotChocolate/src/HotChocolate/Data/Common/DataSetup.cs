namespace HotChocolate.Data.Common;

/// <summary>Which ways of working on lists a schema has.</summary>
internal sealed class DataSetup
{
    public bool HasFiltering { get; set; }

    public bool HasSorting { get; set; }

    public bool HasProjections { get; set; }

    /// <exception cref="SchemaException">It was not registered.</exception>
    public static void Ensure(bool isRegistered, string attribute, string registration)
    {
        if (!isRegistered) throw new SchemaException($"[{attribute}] needs {registration}() where the schema is registered.");
    }
}
