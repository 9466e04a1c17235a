using GreenDonut.Data;
using HotChocolate.Data.Common;
using HotChocolate.Data.Paging;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what resolvers that page by themselves need.</summary>
public static class HotChocolatePaginationMappingsRequestExecutorBuilderExtensions
{
    /// <summary>Resolvers of paged fields may take <see cref="PagingArguments"/>.</summary>
    public static IRequestExecutorBuilder AddPagingArguments(this IRequestExecutorBuilder builder)
        => builder.Configure(setup => setup.ParameterBinders.Add(new ContextBinder<PagingArguments>(PagingMiddleware.ArgumentsOf)));
}
