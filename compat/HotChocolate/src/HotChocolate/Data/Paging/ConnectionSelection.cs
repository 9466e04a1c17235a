using HotChocolate.Execution.Processing;

namespace HotChocolate.Data.Paging;

/// <summary>Which parts of a connection a request wants.</summary>
/// <param name="Items">Edges, nodes or page information.</param>
/// <param name="TotalCount">The number of all items.</param>
internal readonly record struct ConnectionSelection(bool Items, bool TotalCount)
{
    public static ConnectionSelection Of(IResolverContext context)
    {
        if (context is not ResolverContext { Selection: { NamedType: ObjectModel type } selection } resolver) return new(true, true);
        var (items, totalCount) = (false, false);
        foreach (var field in selection.SelectionsFor(type).Selections)
        {
            if (field.IsTypeName || !resolver.IsIncluded(field)) continue;
            if (field.Field.Name == ConnectionTypes.TotalCount) totalCount = true;
            else items = true;
        }
        return new(items, totalCount);
    }
}
