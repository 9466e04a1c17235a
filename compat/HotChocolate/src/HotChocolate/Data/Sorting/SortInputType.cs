using HotChocolate.Data.Common;

namespace HotChocolate.Data.Sorting;

/// <summary>Describes an order: derive from <see cref="SortInputType{T}"/>.</summary>
public class SortInputType : InputObjectType, ISelfMadeType
{
    private protected SortInputType()
    {
    }

    private protected virtual Type EntityClass => typeof(object);

    /// <summary>Not called: orders are described by their own descriptor.</summary>
    protected sealed override void Configure(IInputObjectTypeDescriptor descriptor)
    {
    }

    private protected virtual void Describe(MembersConfiguration configuration)
    {
    }

    NamedTypeModel ISelfMadeType.Create(ITypeCompletion completion, DescriptorContext context)
        => new SortTypes(completion, context).Add(EntityClass, Describe);
}

/// <summary>Describes the order of a class: derive from it and override <see cref="Configure(ISortInputTypeDescriptor{T})"/>.</summary>
public class SortInputType<T> : SortInputType
{
    private readonly Action<ISortInputTypeDescriptor<T>>? _configure;

    /// <summary>With every property that can be sorted by, or as a derived class says.</summary>
    public SortInputType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public SortInputType(Action<ISortInputTypeDescriptor<T>> configure) => _configure = configure;

    private protected sealed override Type EntityClass => typeof(T);

    /// <summary>Describes the order.</summary>
    protected virtual void Configure(ISortInputTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    private protected sealed override void Describe(MembersConfiguration configuration) => Configure(new SortInputTypeDescriptor<T>(configuration));
}
