namespace HotChocolate.Types.Pagination;

/// <summary>Options of paged fields; null: the default of the schema, or the built-in one.</summary>
public class PagingOptions
{
    /// <summary>How many items a page has where the client does not say (10).</summary>
    public int? DefaultPageSize { get; set; }

    /// <summary>How many items a page may have (50).</summary>
    public int? MaxPageSize { get; set; }

    /// <summary>Whether connections have a <c>totalCount</c> (no).</summary>
    public bool? IncludeTotalCount { get; set; }

    /// <summary>Whether connections have a <c>nodes</c> field (yes).</summary>
    public bool? IncludeNodesField { get; set; }

    /// <summary>Whether <c>last</c> and <c>before</c> are offered (yes).</summary>
    public bool? AllowBackwardPagination { get; set; }

    /// <summary>Whether a client has to say <c>first</c> or <c>last</c> (no).</summary>
    public bool? RequirePagingBoundaries { get; set; }

    /// <summary>Whether a connection is named after its field instead of its items (yes).</summary>
    public bool? InferConnectionNameFromField { get; set; }

    /// <summary>The name of the paging provider; null: chosen by what the field returns.</summary>
    public string? ProviderName { get; set; }
}
