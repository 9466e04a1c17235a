namespace HotChocolate.Types;

/// <summary>Makes the C# type an input object type.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class InputObjectTypeAttribute(string? name = null) : InputObjectTypeDescriptorAttribute
{
    /// <summary>The name in the schema; null: from the C# type.</summary>
    public string? Name { get; set; } = name;

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IInputObjectTypeDescriptor descriptor, Type type)
    {
        if (!string.IsNullOrEmpty(Name)) descriptor.Name(Name);
    }
}
