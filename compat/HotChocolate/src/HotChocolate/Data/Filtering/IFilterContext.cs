using HotChocolate.Data.Filtering;

namespace HotChocolate.Data.Filters;

/// <summary>The filter of a request, for resolvers that filter by themselves.</summary>
public interface IFilterContext
{
    /// <summary>Whether the request has a filter.</summary>
    bool IsDefined { get; }

    /// <summary>Says whether the resolver filters by itself, so that what it returns is left as it is.</summary>
    void Handled(bool isHandled);

    /// <summary>The filter as a predicate for a database; null where nothing is asked.</summary>
    /// <exception cref="GraphQLException">Null stands where it cannot, or the filter has too many operations.</exception>
    Expression<Func<T, bool>>? AsPredicate<T>();
}

/// <summary>Hands the filter to resolvers.</summary>
public static class FilterContextResolverContextExtensions
{
    /// <summary>The filter of the field, which is then left to the resolver; null where the field has no <c>[UseFiltering]</c>.</summary>
    public static IFilterContext? GetFilterContext(this IResolverContext context)
    {
        var filter = FilterContext.Find(context);
        filter?.Handled(true);
        return filter;
    }
}
