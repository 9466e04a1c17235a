namespace HotChocolate.Types;

/// <summary>Describes an input object type of a C# type: derive from it and override <see cref="Configure(IInputObjectTypeDescriptor{T})"/>.</summary>
public class InputObjectType<T> : InputObjectType
{
    private readonly Action<IInputObjectTypeDescriptor<T>>? _configure;

    /// <summary>As inferred from the C# type.</summary>
    public InputObjectType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public InputObjectType(Action<IInputObjectTypeDescriptor<T>> configure) => _configure = configure;

    internal override Type RuntimeTypeCore => typeof(T);

    /// <summary>Describes the type.</summary>
    protected virtual void Configure(IInputObjectTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    /// <summary>Not called: the type is described by <see cref="Configure(IInputObjectTypeDescriptor{T})"/>.</summary>
    protected sealed override void Configure(IInputObjectTypeDescriptor descriptor)
    {
    }

    internal override IDescriptor CreateDescriptorCore(DescriptorContext context, object configuration) => new InputObjectTypeDescriptor<T>(context, (InputObjectConfiguration)configuration);

    internal override void ConfigureCore(IDescriptor descriptor) => Configure((IInputObjectTypeDescriptor<T>)descriptor);
}
