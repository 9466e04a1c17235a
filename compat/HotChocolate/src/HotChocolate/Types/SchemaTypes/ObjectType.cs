namespace HotChocolate.Types;

/// <summary>Describes an object type: derive from it and override <see cref="Configure(IObjectTypeDescriptor)"/>.</summary>
public class ObjectType : IOutputType, ISchemaType
{
    private readonly Action<IObjectTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected ObjectType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public ObjectType(Action<IObjectTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Object;

    Type ISchemaType.RuntimeType => RuntimeTypeCore;

    internal virtual Type RuntimeTypeCore => typeof(object);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IObjectTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    IDescriptor ISchemaType.CreateDescriptor(DescriptorContext context, object configuration) => CreateDescriptorCore(context, configuration);

    void ISchemaType.Configure(IDescriptor descriptor) => ConfigureCore(descriptor);

    internal virtual IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new ObjectTypeDescriptor(context, (TypeConfiguration)configuration);

    internal virtual void ConfigureCore(IDescriptor descriptor) => Configure((IObjectTypeDescriptor)descriptor);
}
