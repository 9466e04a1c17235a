namespace HotChocolate.Types;

/// <summary>Describes an input object type: derive from it and override <see cref="Configure(IInputObjectTypeDescriptor)"/>.</summary>
public class InputObjectType : IInputType, ISchemaType
{
    private readonly Action<IInputObjectTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected InputObjectType() { }

    /// <summary>Described by a delegate.</summary>
    public InputObjectType(Action<IInputObjectTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.InputObject;

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new InputObjectTypeDescriptor(context, (InputObjectConfiguration)configuration));
}

/// <summary>
/// Describes an input object type of a C# type: derive from it and override <see cref="Configure(IInputObjectTypeDescriptor{T})"/>.
/// </summary>
public class InputObjectType<T> : InputObjectType, ISchemaType
{
    private readonly Action<IInputObjectTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public InputObjectType() { }

    /// <summary>Described by a delegate.</summary>
    public InputObjectType(Action<IInputObjectTypeDescriptor<T>> configure) => _configure = configure;

    Type ISchemaType.RuntimeType => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IInputObjectTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IInputObjectTypeDescriptor descriptor) { }

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new InputObjectTypeDescriptor<T>(context, (InputObjectConfiguration)configuration));
}
