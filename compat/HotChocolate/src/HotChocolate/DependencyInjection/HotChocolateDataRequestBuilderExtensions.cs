using HotChocolate.Data;
using HotChocolate.Data.Common;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what can be done with lists before they are shown.</summary>
public static class HotChocolateDataRequestBuilderExtensions
{
    /// <summary>Fields may have <c>[UseFiltering]</c>, and their resolvers take <see cref="IFilterContext"/>.</summary>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder, string? name = null, bool compatibilityMode = false)
        => builder.Add(nameof(AddFiltering), new ContextBinder<IFilterContext?>(context => context.GetFilterContext()));

    /// <summary>Fields may have <c>[UseSorting]</c>, and their resolvers take <see cref="ISortingContext"/>.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder, string? name = null)
        => builder.Add(nameof(AddSorting), new ContextBinder<ISortingContext?>(context => context.GetSortingContext()));

    /// <summary>Fields may have <c>[UseProjection]</c>.</summary>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder, string? name = null)
        => builder.Add(nameof(AddProjections), null);

    /// <summary>Resolvers may take <see cref="GreenDonut.Data.QueryContext{TEntity}"/>, and filter, sort and project by themselves.</summary>
    public static IRequestExecutorBuilder AddQueryContext(this IRequestExecutorBuilder builder)
        => builder.Add(nameof(AddQueryContext), new QueryContextBinder());

    private static IRequestExecutorBuilder Add(this IRequestExecutorBuilder builder, string registration, IParameterBinder? binder) => builder.Configure(setup =>
    {
        if (setup.Options<DataSetup>().Registrations.Add(registration) && binder is not null) setup.ParameterBinders.Add(binder);
    });
}
