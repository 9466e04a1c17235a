namespace HotChocolate.Types;

/// <summary>Describes an input object type: derive from it and override <see cref="Configure(IInputObjectTypeDescriptor)"/>.</summary>
public class InputObjectType : IInputType, ISchemaType
{
    private readonly Action<IInputObjectTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected InputObjectType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public InputObjectType(Action<IInputObjectTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.InputObject;

    Type ISchemaType.RuntimeType => RuntimeTypeCore;

    internal virtual Type RuntimeTypeCore => typeof(object);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    IDescriptor ISchemaType.CreateDescriptor(DescriptorContext context, object configuration) => CreateDescriptorCore(context, configuration);

    void ISchemaType.Configure(IDescriptor descriptor) => ConfigureCore(descriptor);

    internal virtual IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new InputObjectTypeDescriptor(context, (InputObjectConfiguration)configuration);

    internal virtual void ConfigureCore(IDescriptor descriptor) => Configure((IInputObjectTypeDescriptor)descriptor);
}
