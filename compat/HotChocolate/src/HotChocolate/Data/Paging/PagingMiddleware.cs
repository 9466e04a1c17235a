using GreenDonut.Data;
using HotChocolate.Data.Common;
using HotChocolate.Execution.Processing;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Paging;

/// <summary>Checks the arguments, hands them to the resolver, and takes the page out of what it returns.</summary>
/// <param name="settings">How the field is paged.</param>
internal sealed class PagingMiddleware(PagingSettings settings)
{
    private const string StateKey = "HotChocolate.Data.PagingArguments";

    private delegate ValueTask<Connection> Slice(ResolverContext context, object source, PagingArguments arguments);

    /// <param name="resultType">What the resolver returns; null where that is not known.</param>
    public FieldMiddleware For(Type? resultType)
    {
        var slice = SliceFor(resultType);
        return next => context =>
        {
            var arguments = Read((ResolverContext)context);
            context.LocalContextData = context.LocalContextData.SetItem(StateKey, arguments);
            return RunAsync((ResolverContext)context, next, slice, arguments);
        };
    }

    /// <summary>The arguments of the field.</summary>
    /// <exception cref="InvalidOperationException">It is not paged.</exception>
    public static PagingArguments ArgumentsOf(IResolverContext context)
        => context.LocalContextData.TryGetValue(StateKey, out var value) && value is PagingArguments arguments
            ? arguments
            : throw new InvalidOperationException($"`{context.Selection.Field.Coordinate}` takes paging arguments, but is not paged.");

    private static async ValueTask RunAsync(ResolverContext context, FieldDelegate next, Slice? slice, PagingArguments arguments)
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is null or Connection) return;
        var sliceResult = slice ?? SliceFor(context.Result.GetType())
            ?? throw new InvalidOperationException($"`{context.Selection.Field.Coordinate}` is paged, but returned a {context.Result.GetType()}.");
        context.Result = await sliceResult(context, context.Result, arguments).ConfigureAwait(false);
    }

    private static Slice? SliceFor(Type? type)
        => type is not null && ClrTypes.TryGetItemType(type, out var item)
            ? typeof(IndexPaging<>).MakeGenericType(item).GetMethod(nameof(IndexPaging<>.SliceAsync))!.CreateDelegate<Slice>()
            : null;

    private PagingArguments Read(ResolverContext context)
    {
        var first = context.ArgumentValue<int?>(PagedField.First);
        var last = settings.AllowBackward ? context.ArgumentValue<int?>(PagedField.Last) : null;
        Check(context, first);
        Check(context, last);
        if (first is null && last is null)
        {
            if (settings.RequireBoundaries) throw DataErrors.NoBoundaries(context.Selection.Field);
            first = Math.Min(settings.DefaultPageSize, settings.MaxPageSize);
        }
        var after = context.ArgumentValue<string?>(PagedField.After);
        var before = settings.AllowBackward ? context.ArgumentValue<string?>(PagedField.Before) : null;
        var includeTotalCount = settings.IncludeTotalCount && ConnectionSelection.Of(context).TotalCount;
        return new PagingArguments(first, after, first is null ? last : null, before, includeTotalCount);
    }

    private void Check(ResolverContext context, int? size)
    {
        if (size < 0) throw DataErrors.TooFewItems(context.Selection.Field, size.Value);
        if (size > settings.MaxPageSize) throw DataErrors.TooManyItems(context.Selection.Field, size.Value, settings.MaxPageSize);
    }
}

/// <summary>Which parts of a connection a request wants.</summary>
/// <param name="Items">Edges, nodes or page information.</param>
/// <param name="TotalCount">The number of all items.</param>
internal readonly record struct ConnectionSelection(bool Items, bool TotalCount)
{
    public static ConnectionSelection Of(ResolverContext context)
    {
        var (items, totalCount) = (false, false);
        foreach (var field in context.Selection.SelectionsFor((ObjectModel)context.Selection.NamedType).Selections)
        {
            if (field.IsTypeName || !context.IsIncluded(field)) continue;
            if (field.Field.Name == ConnectionTypes.TotalCount) totalCount = true;
            else items = true;
        }
        return new(items, totalCount);
    }
}
