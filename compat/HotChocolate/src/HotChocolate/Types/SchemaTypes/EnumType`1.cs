namespace HotChocolate.Types;

/// <summary>Describes an enum type of a C# type: derive from it and override <see cref="Configure(IEnumTypeDescriptor{T})"/>.</summary>
public class EnumType<T> : EnumType
{
    private readonly Action<IEnumTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public EnumType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public EnumType(Action<IEnumTypeDescriptor<T>> configure) => _configure = configure;

    internal override Type RuntimeTypeCore => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IEnumTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IEnumTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IEnumTypeDescriptor descriptor)
    {
    }

    internal override IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new EnumTypeDescriptor<T>(context, (EnumConfiguration)configuration);

    internal override void ConfigureCore(IDescriptor descriptor) => Configure((IEnumTypeDescriptor<T>)descriptor);
}
