namespace HotChocolate.Transport;

/// <summary>The schemas of the application by name.</summary>
internal interface ISchemaRegistry
{
    /// <summary>A schema; built with the first call.</summary>
    /// <param name="name">Null: the default schema.</param>
    ServedSchema Get(string? name);
}
