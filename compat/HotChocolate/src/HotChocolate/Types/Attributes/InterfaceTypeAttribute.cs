namespace HotChocolate.Types;

/// <summary>Makes the C# type an interface type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, Inherited = false)]
public sealed class InterfaceTypeAttribute(string? name = null) : InterfaceTypeDescriptorAttribute
{
    /// <summary>The name in the schema; null: from the C# type.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IInterfaceTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name)) descriptor.Name(Name);
    }
}
