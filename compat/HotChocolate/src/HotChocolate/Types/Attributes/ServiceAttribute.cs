namespace HotChocolate;

/// <summary>A service. Registered services need no attribute; with it, a missing registration is an error instead of an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ServiceAttribute : Attribute
{
    /// <summary>By the type of the parameter.</summary>
    public ServiceAttribute()
    {
    }

    /// <summary>A keyed service.</summary>
    public ServiceAttribute(string key) => Key = key;

    /// <summary>The key; null for a service without one.</summary>
    public string? Key { get; }
}
