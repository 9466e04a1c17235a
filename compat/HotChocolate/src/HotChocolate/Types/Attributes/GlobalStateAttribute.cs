namespace HotChocolate;

/// <summary>A value of the request, set by an interceptor.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class GlobalStateAttribute : Attribute
{
    /// <summary>By the name of the parameter.</summary>
    public GlobalStateAttribute()
    {
    }

    /// <summary>By a key.</summary>
    public GlobalStateAttribute(string key) => Key = key;

    /// <summary>The key; null: the name of the parameter.</summary>
    public string? Key { get; }
}
