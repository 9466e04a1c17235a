using System.Runtime.CompilerServices;
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
        => SortMiddleware.Add((IFieldDescriptor)descriptor, Type);
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
