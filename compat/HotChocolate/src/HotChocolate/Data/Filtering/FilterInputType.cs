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

    private protected virtual void Describe(DescriptorContext context, MembersConfiguration configuration)
    {
    }

    NamedTypeModel ISelfMadeType.Create(ITypeCompletion completion, DescriptorContext context)
    {
        var configuration = new MembersConfiguration(EntityClass);
        Describe(context, configuration);
        return new FilterTypes(completion, context).Add(configuration);
    }
}
