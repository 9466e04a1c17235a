using System.Runtime.CompilerServices;
using HotChocolate.Data.Filtering;

namespace HotChocolate.Data;

/// <summary>Adds the argument <c>where</c> and filters what the resolver returns.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public class UseFilteringAttribute : ObjectFieldDescriptorAttribute
{
    /// <summary>With the filter that follows from the class of the items, or with another.</summary>
    public UseFilteringAttribute(Type? filterType = null, [CallerLineNumber] int order = 0)
    {
        Type = filterType;
        Order = order;
    }

    /// <summary>A <c>FilterInputType</c> or the class that the filter is made from; null: the class of the items.</summary>
    public Type? Type { get; set; }

    /// <inheritdoc/>
    protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        => FilterMiddleware.Add((IFieldDescriptor)descriptor, Type);
}

/// <summary>Adds the argument <c>where</c> and filters what the resolver returns.</summary>
/// <typeparam name="T">A <c>FilterInputType</c> or the class that the filter is made from.</typeparam>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UseFilteringAttribute<T> : UseFilteringAttribute
{
    /// <summary>With that filter.</summary>
    public UseFilteringAttribute([CallerLineNumber] int order = 0) : base(typeof(T), order)
    {
    }
}
