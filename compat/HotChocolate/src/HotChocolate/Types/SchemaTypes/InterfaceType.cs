namespace HotChocolate.Types;

/// <summary>Describes an interface type: derive from it and override <see cref="Configure(IInterfaceTypeDescriptor)"/>.</summary>
public class InterfaceType : IOutputType, ISchemaType
{
    private readonly Action<IInterfaceTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected InterfaceType() { }

    /// <summary>Described by a delegate.</summary>
    public InterfaceType(Action<IInterfaceTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Interface;

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new InterfaceTypeDescriptor(context, (TypeConfiguration)configuration));
}

/// <summary>Describes an interface type of a C# type: derive from it and override <see cref="Configure(IInterfaceTypeDescriptor{T})"/>.</summary>
public class InterfaceType<T> : InterfaceType, ISchemaType
{
    private readonly Action<IInterfaceTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public InterfaceType() { }

    /// <summary>Described by a delegate.</summary>
    public InterfaceType(Action<IInterfaceTypeDescriptor<T>> configure) => _configure = configure;

    Type ISchemaType.RuntimeType => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IInterfaceTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IInterfaceTypeDescriptor descriptor) { }

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new InterfaceTypeDescriptor<T>(context, (TypeConfiguration)configuration));
}
