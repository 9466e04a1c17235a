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

    private protected virtual void Describe(DescriptorContext context, MembersConfiguration configuration)
    {
    }

    NamedTypeModel ISelfMadeType.Create(ITypeCompletion completion, DescriptorContext context)
    {
        var configuration = new MembersConfiguration(EntityClass);
        Describe(context, configuration);
        return new SortTypes(completion, context).Add(configuration);
    }
}
