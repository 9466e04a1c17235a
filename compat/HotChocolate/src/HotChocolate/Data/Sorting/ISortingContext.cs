using GreenDonut.Data;

namespace HotChocolate.Data.Sorting;

/// <summary>The order of a request, for resolvers that sort by themselves.</summary>
public interface ISortingContext
{
    /// <summary>Whether the request has an order.</summary>
    bool IsDefined { get; }

    /// <summary>Says whether the resolver sorts by itself, so that what it returns is left as it is.</summary>
    void Handled(bool isHandled);

    /// <summary>The order for a database; null where none is asked for.</summary>
    /// <exception cref="GraphQLException">Null stands where it cannot, or there are too many keys.</exception>
    SortDefinition<T>? AsSortDefinition<T>();
}

/// <summary>Hands the order to resolvers.</summary>
public static class SortingContextResolverContextExtensions
{
    /// <summary>The order of the field, which is then left to the resolver; null where the field has no <c>[UseSorting]</c>.</summary>
    public static ISortingContext? GetSortingContext(this IResolverContext context)
    {
        var order = SortingContext.Find(context);
        order?.Handled(true);
        return order;
    }
}
