using HotChocolate.Execution.Configuration;

namespace Elevate.Api.GraphQL;

/// <summary>How much one request may ask for.</summary>
internal static class GraphQLLimits
{
    /// <summary>In bytes. The longest evidence takes some 25,000; files come another way.</summary>
    public const int LargestRequest = 1_000_000;

    // A page of a hundred submissions with author, activity, reviewer and points costs about 5,000.
    private const double LargestFieldCost = 20_000;
    private const double LargestTypeCost = 20_000;
    private const int DeepestField = 16;

    public static IRequestExecutorBuilder AddLimits(this IRequestExecutorBuilder graphql) => graphql
        .ModifyPagingOptions(paging =>
        {
            paging.DefaultPageSize = Pages.DefaultSize;
            paging.MaxPageSize = Pages.LargestSize;
            paging.IncludeTotalCount = true;
        })
        .ModifyCostOptions(cost =>
        {
            cost.MaxFieldCost = LargestFieldCost;
            cost.MaxTypeCost = LargestTypeCost;
        })
        .ModifyParserOptions(parser => parser.MaxAllowedFields = 1_000)
        .AddMaxExecutionDepthRule(DeepestField, skipIntrospectionFields: true)
        .ModifyRequestOptions((services, options) =>
            options.IncludeExceptionDetails = services.GetRequiredService<IHostEnvironment>().IsDevelopment());
}
