namespace HotChocolate.Types;

/// <summary>Describes a union type: derive from it and override <see cref="Configure(IUnionTypeDescriptor)"/>.</summary>
public class UnionType : IOutputType, ISchemaType
{
    private readonly Action<IUnionTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected UnionType() { }

    /// <summary>Described by a delegate.</summary>
    public UnionType(Action<IUnionTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Union;

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IUnionTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new UnionTypeDescriptor(context, (UnionConfiguration)configuration));
}

/// <summary>
/// Describes a union type of a C# type: its members are the object types of classes that derive from or implement <typeparamref name="T"/>.
/// </summary>
public class UnionType<T> : UnionType, ISchemaType
{
    /// <summary>As inferred from the C# type.</summary>
    public UnionType() { }

    /// <summary>Described by a delegate.</summary>
    public UnionType(Action<IUnionTypeDescriptor> configure) : base(configure) { }

    Type ISchemaType.RuntimeType => typeof(T);
}
