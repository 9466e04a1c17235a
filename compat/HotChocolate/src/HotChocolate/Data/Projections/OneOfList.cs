using HotChocolate.Data.Common;
using HotChocolate.Execution.Processing;

namespace HotChocolate.Data.Projections;

/// <summary>Turns a field that returns a list into one that returns one of its items.</summary>
/// <param name="isOnly">Whether more than one is an error.</param>
internal sealed class OneOfList(bool isOnly) : ListMiddleware
{
    public static void Add(IFieldDescriptor descriptor, bool isOnly)
    {
        var field = descriptor.Configuration;
        var entity = DataField.EntityOf(field);
        field.Middleware.Add(new OneOfList(isOnly).For(entity));
        field.Completions.Add((completion, f) =>
        {
            var type = completion.Resolve(f.Type).ItemType.Nullable;
            f.Type = new TypeReference.Made(_ => type, type.ToString());
            f.ResultType = entity;
        });
    }

    protected override async ValueTask<object?> ApplyAsync<T>(ResolverContext context, IEnumerable<T> list)
    {
        var count = isOnly ? 2 : 1;
        var found = list is IQueryable<T> query
            ? await Queries.ToListAsync(query.Take(count), context.RequestAborted).ConfigureAwait(false)
            : [.. list.Take(count)];
        if (found.Count > 1) throw new InvalidOperationException($"`{context.Selection.Field.Coordinate}` found more than one item.");
        return found.Count == 0 ? null : found[0];
    }
}
