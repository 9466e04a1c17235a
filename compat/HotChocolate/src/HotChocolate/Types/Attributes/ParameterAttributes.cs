namespace HotChocolate;

/// <summary>The object that the field belongs to.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>
    /// The properties of the parent that the resolver reads, as a selection set; projections load them even where nobody asked. Null: none are named.
    /// </summary>
    public string? Requires { get; } = requires;
}

/// <summary>The event behind this run of a subscription (spec §6.2.3.2).</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;

/// <summary>A service. Registered services need no attribute; with it, a missing registration is an error instead of an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ServiceAttribute : Attribute
{
    /// <summary>By the type of the parameter.</summary>
    public ServiceAttribute() { }

    /// <summary>A keyed service.</summary>
    public ServiceAttribute(string key) => Key = key;

    /// <summary>The key; null for a service without one.</summary>
    public string? Key { get; }
}

/// <summary>A value of the request, set by an interceptor.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class GlobalStateAttribute : Attribute
{
    /// <summary>By the name of the parameter.</summary>
    public GlobalStateAttribute() { }

    /// <summary>By a key.</summary>
    public GlobalStateAttribute(string key) => Key = key;

    /// <summary>The key; null: the name of the parameter.</summary>
    public string? Key { get; }
}

/// <summary>A value that a field further up handed down.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class ScopedStateAttribute : Attribute
{
    /// <inheritdoc cref="GlobalStateAttribute()"/>
    public ScopedStateAttribute() { }

    /// <inheritdoc cref="GlobalStateAttribute(string)"/>
    public ScopedStateAttribute(string key) => Key = key;

    /// <inheritdoc cref="GlobalStateAttribute.Key"/>
    public string? Key { get; }
}

/// <summary>A value that the middleware of this field left.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public class LocalStateAttribute : Attribute
{
    /// <inheritdoc cref="GlobalStateAttribute()"/>
    public LocalStateAttribute() { }

    /// <inheritdoc cref="GlobalStateAttribute(string)"/>
    public LocalStateAttribute(string key) => Key = key;

    /// <inheritdoc cref="GlobalStateAttribute.Key"/>
    public string? Key { get; }
}
