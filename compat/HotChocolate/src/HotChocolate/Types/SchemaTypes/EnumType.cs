namespace HotChocolate.Types;

/// <summary>Describes an enum type: derive from it and override <see cref="Configure(IEnumTypeDescriptor)"/>.</summary>
public class EnumType : IOutputType, IInputType, ISchemaType
{
    private readonly Action<IEnumTypeDescriptor>? _configure;

    /// <summary>For derived classes.</summary>
    protected EnumType() { }

    /// <summary>Described by a delegate.</summary>
    public EnumType(Action<IEnumTypeDescriptor> configure) => _configure = configure;

    /// <summary>What kind of type it is.</summary>
    public TypeKind Kind => TypeKind.Enum;

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IEnumTypeDescriptor descriptor) => _configure?.Invoke(descriptor);

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new EnumTypeDescriptor(context, (EnumConfiguration)configuration));
}

/// <summary>Describes an enum type of a C# type: derive from it and override <see cref="Configure(IEnumTypeDescriptor{T})"/>.</summary>
public class EnumType<T> : EnumType, ISchemaType
{
    private readonly Action<IEnumTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public EnumType() { }

    /// <summary>Described by a delegate.</summary>
    public EnumType(Action<IEnumTypeDescriptor<T>> configure) => _configure = configure;

    Type ISchemaType.RuntimeType => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IEnumTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IEnumTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IEnumTypeDescriptor descriptor) { }

    void ISchemaType.Configure(DescriptorContext context, NamedTypeConfiguration configuration)
        => Configure(new EnumTypeDescriptor<T>(context, (EnumConfiguration)configuration));
}
