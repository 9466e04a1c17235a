namespace HotChocolate;

/// <summary>The object that the field belongs to.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute(string? requires = null) : Attribute
{
    /// <summary>The properties of the parent that the resolver reads, as a selection set; projections load them even where nobody asked. Null: none are named.</summary>
    public string? Requires { get; } = requires;
}
