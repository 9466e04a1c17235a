using HotChocolate.Data.Common;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what can be done with lists before they are shown.</summary>
public static class HotChocolateDataRequestBuilderExtensions
{
    /// <summary>Fields may have <c>[UseFiltering]</c>.</summary>
    public static IRequestExecutorBuilder AddFiltering(this IRequestExecutorBuilder builder, string? name = null, bool compatibilityMode = false)
        => builder.Modify<DataSetup>(data => data.HasFiltering = true);

    /// <summary>Fields may have <c>[UseSorting]</c>.</summary>
    public static IRequestExecutorBuilder AddSorting(this IRequestExecutorBuilder builder, string? name = null)
        => builder.Modify<DataSetup>(data => data.HasSorting = true);

    /// <summary>Fields may have <c>[UseProjection]</c>.</summary>
    public static IRequestExecutorBuilder AddProjections(this IRequestExecutorBuilder builder, string? name = null)
        => builder.Modify<DataSetup>(data => data.HasProjections = true);
}
