using HotChocolate.Types.Pagination;

namespace HotChocolate.Data.Paging;

/// <summary>How one field is paged.</summary>
internal sealed record PagingSettings(
    int DefaultPageSize,
    int MaxPageSize,
    bool IncludeTotalCount,
    bool IncludeNodes,
    bool AllowBackward,
    bool RequireBoundaries,
    bool NameFromField)
{
    public const int BuiltInDefaultPageSize = 10;
    public const int BuiltInMaxPageSize = 50;

    /// <summary>What the field says, else what the schema says.</summary>
    public static PagingSettings Of(PagingOptions schema, PagingOptions? field) => new(
        field?.DefaultPageSize ?? schema.DefaultPageSize ?? BuiltInDefaultPageSize,
        field?.MaxPageSize ?? schema.MaxPageSize ?? BuiltInMaxPageSize,
        field?.IncludeTotalCount ?? schema.IncludeTotalCount ?? false,
        field?.IncludeNodesField ?? schema.IncludeNodesField ?? true,
        field?.AllowBackwardPagination ?? schema.AllowBackwardPagination ?? true,
        field?.RequirePagingBoundaries ?? schema.RequirePagingBoundaries ?? false,
        field?.InferConnectionNameFromField ?? schema.InferConnectionNameFromField ?? true);
}
