using GreenDonut.Data;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Paging;

/// <summary>Checks the arguments, hands them to the resolver, and takes the page out of what it returns.</summary>
internal static class PagingMiddleware
{
    private delegate ValueTask<Connection> Slice(IMiddlewareContext context, object source, PagingArguments arguments);

    /// <param name="settings">How the field is paged.</param>
    /// <param name="resultType">What the resolver returns; null where that is not known.</param>
    public static FieldMiddleware Create(PagingSettings settings, Type? resultType)
    {
        var slice = SliceFor(resultType);
        return next => context =>
        {
            var arguments = PagingRequest.Read(context, settings);
            context.LocalContextData = context.LocalContextData.SetItem(PagingRequest.StateKey, arguments);
            return RunAsync(context, next, slice, arguments);
        };
    }

    private static async ValueTask RunAsync(IMiddlewareContext context, FieldDelegate next, Slice? slice, PagingArguments arguments)
    {
        await next(context).ConfigureAwait(false);
        if (context.Result is null or Connection) return;
        var sliceResult = slice ?? SliceFor(context.Result.GetType())
            ?? throw new InvalidOperationException($"`{context.Selection.Field.Coordinate}` is paged, but returned a {context.Result.GetType()}.");
        context.Result = await sliceResult(context, context.Result, arguments).ConfigureAwait(false);
    }

    private static Slice? SliceFor(Type? type)
        => type is not null && ClrTypes.TryGetItemType(type, out var item)
            ? typeof(IndexPaging<>).MakeGenericType(item).GetMethod(nameof(IndexPaging<object>.SliceAsync))!.CreateDelegate<Slice>()
            : null;
}
