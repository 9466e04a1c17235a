using GreenDonut.Data;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Projections;
using HotChocolate.Data.Sorting;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Data;

/// <summary>Hands <see cref="QueryContext{TEntity}"/> to resolvers, which then filter, sort and project by themselves.</summary>
internal sealed class QueryContextBinder : IParameterBinder
{
    public bool IsPure => false;

    public bool CanBind(ParameterInfo parameter) => ClrTypes.IsGeneric(parameter.ParameterType, typeof(QueryContext<>));

    public Expression Bind(ParameterInfo parameter, ParameterExpression context)
        => Expression.Call(typeof(QueryContextBinder), nameof(Create), parameter.ParameterType.GetGenericArguments(), context);

    private static QueryContext<T> Create<T>(IResolverContext context) => new(
        new ProjectionBuilder((ResolverContext)context, inMemory: false).Build<T>(),
        context.GetFilterContext()?.AsPredicate<T>(),
        context.GetSortingContext()?.AsSortDefinition<T>());
}
