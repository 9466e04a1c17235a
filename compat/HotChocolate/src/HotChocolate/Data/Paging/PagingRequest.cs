using GreenDonut.Data;

namespace HotChocolate.Data.Paging;

/// <summary>The paging arguments of a request, checked against the settings of the field.</summary>
internal static class PagingRequest
{
    /// <summary>Where resolvers find their <see cref="PagingArguments"/>.</summary>
    public const string StateKey = "HotChocolate.Data.PagingArguments";

    /// <exception cref="GraphQLException">A size is out of bounds, or missing where one is required.</exception>
    public static PagingArguments Read(IResolverContext context, PagingSettings settings)
    {
        var first = context.ArgumentValue<int?>(PagedField.First);
        var last = settings.AllowBackward ? context.ArgumentValue<int?>(PagedField.Last) : null;
        Check(context, settings, first);
        Check(context, settings, last);
        if (first is null && last is null)
        {
            if (settings.RequireBoundaries) throw PagingErrors.NoBoundaries(Coordinate(context), TypeName(context.Selection.Type));
            first = Math.Min(settings.DefaultPageSize, settings.MaxPageSize);
        }
        var after = context.ArgumentValue<string?>(PagedField.After);
        var before = settings.AllowBackward ? context.ArgumentValue<string?>(PagedField.Before) : null;
        var includeTotalCount = settings.IncludeTotalCount && ConnectionSelection.Of(context).TotalCount;
        return new PagingArguments(first, after, first is null ? last : null, before, includeTotalCount);
    }

    private static void Check(IResolverContext context, PagingSettings settings, int? size)
    {
        if (size < 0) throw PagingErrors.TooFewItems(Coordinate(context), size.Value);
        if (size > settings.MaxPageSize) throw PagingErrors.TooManyItems(Coordinate(context), size.Value, settings.MaxPageSize);
    }

    private static string TypeName(IType type) => ((GraphType)type).NamedType.Name;

    private static string Coordinate(IResolverContext context) => context.Selection.Field.Coordinate.ToString();
}
