namespace HotChocolate.Types;

/// <summary>Describes an interface type of a C# type: derive from it and override <see cref="Configure(IInterfaceTypeDescriptor{T})"/>.</summary>
public class InterfaceType<T> : InterfaceType
{
    private readonly Action<IInterfaceTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public InterfaceType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public InterfaceType(Action<IInterfaceTypeDescriptor<T>> configure) => _configure = configure;

    internal override Type RuntimeTypeCore => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInterfaceTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IInterfaceTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IInterfaceTypeDescriptor descriptor)
    {
    }

    internal override IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new InterfaceTypeDescriptor<T>(context, (TypeConfiguration)configuration);

    internal override void ConfigureCore(IDescriptor descriptor) => Configure((IInterfaceTypeDescriptor<T>)descriptor);
}
