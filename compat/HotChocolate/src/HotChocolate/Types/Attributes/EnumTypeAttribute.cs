namespace HotChocolate.Types;

/// <summary>Makes the C# type an enum type.</summary>
[AttributeUsage(AttributeTargets.Enum | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class EnumTypeAttribute(string? name = null) : EnumTypeDescriptorAttribute
{
    /// <summary>The name in the schema; null: from the C# type.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IEnumTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name)) descriptor.Name(Name);
    }
}
