namespace HotChocolate;

/// <summary>A value that the middleware of this field left.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class LocalStateAttribute : Attribute
{
    /// <summary>By the name of the parameter.</summary>
    public LocalStateAttribute()
    {
    }

    /// <summary>By a key.</summary>
    public LocalStateAttribute(string key) => Key = key;

    /// <summary>The key; null: the name of the parameter.</summary>
    public string? Key { get; }
}
