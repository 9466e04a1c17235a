using HotChocolate.Data.Common;
using HotChocolate.Data.Filtering;

namespace HotChocolate.Data.Filters;

/// <summary>Describes a filter: derive from <see cref="FilterInputType{T}"/>.</summary>
public class FilterInputType : InputObjectType, ISelfMadeType
{
    private protected FilterInputType()
    {
    }

    private protected virtual Type EntityClass => typeof(object);

    /// <summary>Not called: filters are described by their own descriptor.</summary>
    protected sealed override void Configure(IInputObjectTypeDescriptor descriptor)
    {
    }

    private protected virtual void Describe(MembersConfiguration configuration)
    {
    }

    NamedTypeModel ISelfMadeType.Create(ITypeCompletion completion, DescriptorContext context)
        => new FilterTypes(completion, context).Add(EntityClass, Describe);
}

/// <summary>Describes the filter of a class: derive from it and override <see cref="Configure(IFilterInputTypeDescriptor{T})"/>.</summary>
public class FilterInputType<T> : FilterInputType
{
    private readonly Action<IFilterInputTypeDescriptor<T>>? _configure;

    /// <summary>With every property that can be filtered, or as a derived class says.</summary>
    public FilterInputType()
    {
    }

    /// <summary>Described by a delegate.</summary>
    public FilterInputType(Action<IFilterInputTypeDescriptor<T>> configure) => _configure = configure;

    private protected sealed override Type EntityClass => typeof(T);

    /// <summary>Describes the filter.</summary>
    protected virtual void Configure(IFilterInputTypeDescriptor<T> descriptor) => _configure?.Invoke(descriptor);

    private protected sealed override void Describe(MembersConfiguration configuration) => Configure(new FilterInputTypeDescriptor<T>(configuration));
}
