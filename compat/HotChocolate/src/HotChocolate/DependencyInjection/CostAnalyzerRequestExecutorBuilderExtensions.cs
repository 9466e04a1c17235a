using HotChocolate.CostAnalysis;
using HotChocolate.Execution.Configuration;
using HotChocolate.Validation.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Limits what an operation may cost.</summary>
public static class CostAnalyzerRequestExecutorBuilderExtensions
{
    /// <summary>Computes and limits the cost of operations; on by default for schemas registered by <c>AddGraphQLServer</c>.</summary>
    public static IRequestExecutorBuilder AddCostAnalyzer(this IRequestExecutorBuilder builder)
        => builder.Modify<ValidationOptions>(validation => validation.AnalyzeCost = true);

    /// <summary>Changes limits and default weights.</summary>
    public static IRequestExecutorBuilder ModifyCostOptions(this IRequestExecutorBuilder builder, Action<CostOptions> configure)
        => builder.Modify(configure);
}
