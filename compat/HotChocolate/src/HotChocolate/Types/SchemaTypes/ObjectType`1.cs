namespace HotChocolate.Types;

/// <summary>Describes an object type of a C# type: derive from it and override <see cref="Configure(IObjectTypeDescriptor{T})"/>.</summary>
public class ObjectType<T> : ObjectType
{
    private readonly Action<IObjectTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public ObjectType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public ObjectType(Action<IObjectTypeDescriptor<T>> configure) => _configure = configure;

    internal override Type RuntimeTypeCore => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IObjectTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IObjectTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IObjectTypeDescriptor descriptor)
    {
    }

    internal override IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new ObjectTypeDescriptor<T>(context, (TypeConfiguration)configuration);

    internal override void ConfigureCore(IDescriptor descriptor) => Configure((IObjectTypeDescriptor<T>)descriptor);
}
