namespace HotChocolate.Types;

/// <summary>Describes a union type: derive from it and override <see cref="Configure(IUnionTypeDescriptor)"/>.</summary>
public class UnionType : IOutputType, ISchemaType
{
    private readonly Action<IUnionTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected UnionType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public UnionType(Action<IUnionTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Union;

    Type ISchemaType.RuntimeType => RuntimeTypeCore;

    internal virtual Type RuntimeTypeCore => typeof(object);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IUnionTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    IDescriptor ISchemaType.CreateDescriptor(DescriptorContext context, object configuration) => CreateDescriptorCore(context, configuration);

    void ISchemaType.Configure(IDescriptor descriptor) => ConfigureCore(descriptor);

    internal virtual IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new UnionTypeDescriptor((UnionConfiguration)configuration);

    internal virtual void ConfigureCore(IDescriptor descriptor) => Configure((IUnionTypeDescriptor)descriptor);
}
