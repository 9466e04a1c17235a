namespace HotChocolate.Types;

/// <summary>Describes additions to an object type: derive from it and override <see cref="Configure(IObjectTypeDescriptor)"/>.</summary>
public class ObjectTypeExtension : ISchemaTypeExtension
{
    private readonly Action<IObjectTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected ObjectTypeExtension() { }

    /// <summary>Described by a delegate.</summary>
    public ObjectTypeExtension(Action<IObjectTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Object;

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IObjectTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new ObjectTypeDescriptor(context, (TypeConfiguration)configuration));
}

/// <summary>
/// Describes additions to an object type of a C# type: derive from it and override <see cref="Configure(IObjectTypeDescriptor{T})"/>.
/// </summary>
public class ObjectTypeExtension<T> : ObjectTypeExtension, ISchemaTypeExtension
{
    private readonly Action<IObjectTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public ObjectTypeExtension() { }

    /// <summary>Described by a delegate.</summary>
    public ObjectTypeExtension(Action<IObjectTypeDescriptor<T>> configure) => _configure = configure;

    Type ISchemaType.RuntimeType => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IObjectTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IObjectTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IObjectTypeDescriptor descriptor) { }

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new ObjectTypeDescriptor<T>(context, (TypeConfiguration)configuration));
}
