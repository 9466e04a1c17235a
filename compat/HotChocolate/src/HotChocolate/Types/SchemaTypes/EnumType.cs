namespace HotChocolate.Types;

/// <summary>Describes an enum type: derive from it and override <see cref="Configure(IEnumTypeDescriptor)"/>.</summary>
public class EnumType : IOutputType, IInputType, ISchemaType
{
    private readonly Action<IEnumTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected EnumType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public EnumType(Action<IEnumTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Enum;

    Type ISchemaType.RuntimeType => RuntimeTypeCore;

    internal virtual Type RuntimeTypeCore => typeof(object);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IEnumTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    IDescriptor ISchemaType.CreateDescriptor(DescriptorContext context, object configuration) => CreateDescriptorCore(context, configuration);

    void ISchemaType.Configure(IDescriptor descriptor) => ConfigureCore(descriptor);

    internal virtual IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new EnumTypeDescriptor(context, (EnumConfiguration)configuration);

    internal virtual void ConfigureCore(IDescriptor descriptor) => Configure((IEnumTypeDescriptor)descriptor);
}
