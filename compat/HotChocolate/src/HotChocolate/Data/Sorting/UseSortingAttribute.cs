using System.Runtime.CompilerServices;
using HotChocolate.Data.Common;
using HotChocolate.Data.Sorting;

namespace HotChocolate.Data;

/// <summary>Adds the argument <c>order</c> and sorts what the resolver returns.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public class UseSortingAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>With the order that follows from the class of the items, or with another.</summary>
    public UseSortingAttribute(Type? sortingType = null, [CallerLineNumber] int order = 0)
    {
        Type = sortingType;
        Order = order;
    }

    /// <summary>A <c>SortInputType</c> or the class that the order is made from; null: the class of the items.</summary>
    public Type? Type { get; set; }

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
    {
        var field = (IFieldDescriptor)descriptor;
        DataSetup.Ensure(field.Context.Setup.Options<DataSetup>().HasSorting, "UseSorting", "AddSorting");
        var entity = DataField.EntityOf(field.Configuration);
        var order = Type ?? entity;
        var type = new TypeReference.Made(completion => new ListModel(new NonNullModel(new SortTypes(completion, field.Context).Of(order))), "order:" + order.AssemblyQualifiedName);
        DataField.AddArgument(field, SortMiddleware.Argument, type, costs => costs.Sorting.DefaultSortArgumentCost);
        field.Configuration.Middleware.Add(SortMiddleware.Create(entity));
    }
}

/// <summary>Adds the argument <c>order</c> and sorts what the resolver returns.</summary>
/// <typeparam name="T">A <c>SortInputType</c> or the class that the order is made from.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseSortingAttribute<T> : UseSortingAttribute
{
    /// <summary>With that order.</summary>
    public UseSortingAttribute([CallerLineNumber] int order = 0) : base(typeof(T), order)
    {
    }
}
