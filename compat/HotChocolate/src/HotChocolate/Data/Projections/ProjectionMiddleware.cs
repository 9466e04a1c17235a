using HotChocolate.Data.Common;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Data.Projections;

/// <summary>Narrows a query to what is selected. Lists that are in memory already are left as they are.</summary>
internal sealed class ProjectionMiddleware : ListMiddleware
{
    private static readonly ProjectionMiddleware s_instance = new();

    public static void Add(IFieldDescriptor field)
    {
        DataSetup.Require(field, nameof(HotChocolateDataRequestBuilderExtensions.AddProjections));
        field.Configuration.Middleware.Add(s_instance.For(DataField.EntityOf(field.Configuration)));
    }

    protected override ValueTask<object?> ApplyAsync<T>(ResolverContext context, IEnumerable<T> list)
        => new(list is IQueryable<T> query && new ProjectionBuilder(context, query is EnumerableQuery<T>).Build<T>() is { } selector ? query.Select(selector) : list);
}

/// <summary>Whether a field's property is loaded always, or never. Without it: where it is selected.</summary>
internal sealed record ProjectionFeature(bool IsProjected);
