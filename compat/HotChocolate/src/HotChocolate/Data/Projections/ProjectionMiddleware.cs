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
    {
        if (list is not IQueryable<T> query) return new(list);
        var selector = new ProjectionBuilder(context, inMemory: query is EnumerableQuery<T>).Build<T>();
        return new(selector is null ? list : query.Select(selector));
    }
}

/// <summary>Whether a field's property is loaded always, or never. Without it: where it is selected.</summary>
internal sealed record ProjectionFeature(bool IsProjected);
