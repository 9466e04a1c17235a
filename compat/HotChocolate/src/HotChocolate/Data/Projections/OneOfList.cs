using HotChocolate.Data.Common;

namespace HotChocolate.Data.Projections;

/// <summary>Turns a field that returns a list into one that returns one of its items.</summary>
internal static class OneOfList
{
    public static void Configure(IFieldDescriptor descriptor, bool isOnly)
    {
        var field = descriptor.Configuration;
        var entity = DataField.EntityOf(field);
        field.Middleware.Add((FieldMiddleware)typeof(OneOfList).GetMethod(nameof(CreateTyped), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(entity).Invoke(null, [isOnly])!);
        field.Completions.Add((completion, f) =>
        {
            var type = completion.Resolve(f.Type).ItemType.Nullable;
            f.Type = new TypeReference.Made(_ => type, type.ToString());
            f.ResultType = entity;
        });
    }

    private static FieldMiddleware CreateTyped<T>(bool isOnly) => next => async context =>
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is not IEnumerable<T> source) return;
        var found = source is IQueryable<T> query
            ? await Queries.ToListAsync(query.Take(isOnly ? 2 : 1), context.RequestAborted).ConfigureAwait(false)
            : [.. source.Take(isOnly ? 2 : 1)];
        if (found.Count > 1) throw new InvalidOperationException($"`{context.Selection.Field.Coordinate}` found more than one item.");
        context.Result = found.Count == 0 ? null : found[0];
    };
}
