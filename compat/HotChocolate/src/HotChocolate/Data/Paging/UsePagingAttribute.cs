using System.Runtime.CompilerServices;
using HotChocolate.Data.Paging;
using HotChocolate.Types.Pagination;

namespace HotChocolate.Types;

/// <summary>
/// Shows a list as pages, after the Relay specification of connections. A resolver that returns an <see cref="IQueryable{T}"/> or a list is paged by
/// index; one that returns a <see cref="Connection{T}"/> pages by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UsePagingAttribute : DescriptorAttribute
{
    private readonly PagingOptions _options = new();

    /// <summary>The type of the items; null: from what the resolver returns.</summary>
    public UsePagingAttribute(Type? type = null, [CallerLineNumber] int order = 0)
    {
        Type = type;
        Order = order;
    }

    /// <summary>The schema type or C# type of the items; null: from what the resolver returns.</summary>
    public Type? Type { get; }

    /// <summary>What the names of the connection and its edges begin with; null: from the field.</summary>
    public string? ConnectionName { get; set; }

    /// <inheritdoc cref="PagingOptions.DefaultPageSize"/>
    public int DefaultPageSize
    {
        get => _options.DefaultPageSize ?? PagingSettings.BuiltInDefaultPageSize;
        set => _options.DefaultPageSize = value;
    }

    /// <inheritdoc cref="PagingOptions.MaxPageSize"/>
    public int MaxPageSize
    {
        get => _options.MaxPageSize ?? PagingSettings.BuiltInMaxPageSize;
        set => _options.MaxPageSize = value;
    }

    /// <inheritdoc cref="PagingOptions.IncludeTotalCount"/>
    public bool IncludeTotalCount
    {
        get => _options.IncludeTotalCount ?? false;
        set => _options.IncludeTotalCount = value;
    }

    /// <inheritdoc cref="PagingOptions.AllowBackwardPagination"/>
    public bool AllowBackwardPagination
    {
        get => _options.AllowBackwardPagination ?? true;
        set => _options.AllowBackwardPagination = value;
    }

    /// <inheritdoc cref="PagingOptions.RequirePagingBoundaries"/>
    public bool RequirePagingBoundaries
    {
        get => _options.RequirePagingBoundaries ?? false;
        set => _options.RequirePagingBoundaries = value;
    }

    /// <inheritdoc cref="PagingOptions.InferConnectionNameFromField"/>
    public bool InferConnectionNameFromField
    {
        get => _options.InferConnectionNameFromField ?? true;
        set => _options.InferConnectionNameFromField = value;
    }

    /// <inheritdoc/>
    protected internal override void TryConfigure(IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
    {
        if (descriptor is not IFieldDescriptor field) return;
        PagedField.Configure(field, PagingSettings.Of(field.Context.Setup.Options<PagingOptions>(), _options), Type, ConnectionName);
    }
}
