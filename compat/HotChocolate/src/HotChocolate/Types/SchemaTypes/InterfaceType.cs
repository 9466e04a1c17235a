namespace HotChocolate.Types;

/// <summary>Describes an interface type: derive from it and override <see cref="Configure(IInterfaceTypeDescriptor)"/>.</summary>
public class InterfaceType : IOutputType, ISchemaType
{
    private readonly Action<IInterfaceTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected InterfaceType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public InterfaceType(Action<IInterfaceTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Interface;

    Type ISchemaType.RuntimeType => RuntimeTypeCore;

    internal virtual Type RuntimeTypeCore => typeof(object);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    IDescriptor ISchemaType.CreateDescriptor(DescriptorContext context, object configuration) => CreateDescriptorCore(context, configuration);

    void ISchemaType.Configure(IDescriptor descriptor) => ConfigureCore(descriptor);

    internal virtual IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new InterfaceTypeDescriptor(context, (TypeConfiguration)configuration);

    internal virtual void ConfigureCore(IDescriptor descriptor) => Configure((IInterfaceTypeDescriptor)descriptor);
}
