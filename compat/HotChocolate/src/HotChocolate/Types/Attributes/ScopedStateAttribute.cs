namespace HotChocolate;

/// <summary>A value that a field further up handed down.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ScopedStateAttribute : Attribute
{
    /// <summary>By the name of the parameter.</summary>
    public ScopedStateAttribute()
    {
    }

    /// <summary>By a key.</summary>
    public ScopedStateAttribute(string key) => Key = key;

    /// <summary>The key; null: the name of the parameter.</summary>
    public string? Key { get; }
}
