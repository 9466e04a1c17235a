namespace HotChocolate.Types;

/// <summary>Makes the C# type a union of the object types that derive from or implement it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class UnionTypeAttribute(string? name = null) : UnionTypeDescriptorAttribute
{
    /// <summary>The name in the schema; null: from the C# type.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IUnionTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name)) descriptor.Name(Name);
    }
}
