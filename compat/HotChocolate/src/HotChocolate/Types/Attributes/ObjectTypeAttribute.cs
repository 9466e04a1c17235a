namespace HotChocolate.Types;

/// <summary>Makes the C# type an object type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ObjectTypeAttribute(string? name = null) : ObjectTypeDescriptorAttribute
{
    /// <summary>The name in the schema; null: from the C# type.</summary>
    public string? Name { get; set; } = name;

    /// <summary>Whether public static members become fields too.</summary>
    public bool IncludeStaticMembers { get; set; }

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name)) descriptor.Name(Name);
    }
}
