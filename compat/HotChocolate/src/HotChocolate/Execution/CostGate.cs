using HotChocolate.CostAnalysis;
using HotChocolate.Planning;
using HotChocolate.Validation.Cost;

namespace HotChocolate.Execution;

/// <summary>Refuses operations that cost too much, and tells the cost where that is asked for.</summary>
internal sealed class CostGate(CostOptions options, bool isEnabled)
{
    private readonly bool _isEnabled = isEnabled && !options.SkipAnalyzer;

    /// <summary>The cost of an operation; null where costs are not computed.</summary>
    /// <exception cref="GraphQLException">It costs too much, or its lists have no size.</exception>
    public OperationCost? Check(CompiledOperation operation, IReadOnlyDictionary<string, object?>? state)
    {
        if (!_isEnabled) return null;
        var (cost, errors) = operation.Cost ??= Analysis.Of(operation, options);
        if (errors.Count > 0) throw new GraphQLException(errors);
        if (options.EnforceCostLimits && !IsValidation(state))
        {
            if (cost.FieldCost > options.MaxFieldCost) throw new GraphQLException(Exceeded("field", cost.FieldCost, options.MaxFieldCost));
            if (cost.TypeCost > options.MaxTypeCost) throw new GraphQLException(Exceeded("type", cost.TypeCost, options.MaxTypeCost));
        }
        return cost;
    }

    /// <summary>The cost as extensions of the result, where the request asks for it.</summary>
    public static IReadOnlyDictionary<string, object?>? Report(OperationCost? cost, IReadOnlyDictionary<string, object?>? state)
    {
        if (cost is not { } known || state is null || !(state.ContainsKey(RequestState.ReportCost) || IsValidation(state))) return null;
        var metrics = new OrderedDictionary<string, object?> { ["fieldCost"] = known.FieldCost, ["typeCost"] = known.TypeCost };
        return new OrderedDictionary<string, object?> { ["operationCost"] = metrics };
    }

    /// <summary>Whether the request only asks what it would cost.</summary>
    public static bool IsValidation(IReadOnlyDictionary<string, object?>? state) => state is not null && state.ContainsKey(RequestState.ValidateCost);

    private static IError Exceeded(string kind, double cost, double limit)
        => ErrorBuilder.New()
            .SetMessage($"The maximum allowed {kind} cost was exceeded.")
            .SetExtension($"{kind}Cost", cost)
            .SetExtension($"max{char.ToUpperInvariant(kind[0])}{kind[1..]}Cost", limit)
            .SetCode("HC0047")
            .Build();

    /// <summary>What the analysis of an operation came to.</summary>
    internal sealed record Analysis(OperationCost Cost, IReadOnlyList<IError> Errors)
    {
        public static Analysis Of(CompiledOperation operation, CostOptions options)
        {
            var (cost, errors) = CostAnalyzer.Analyze(operation.Schema, operation.Document, operation.Definition, options);
            return new Analysis(cost, errors);
        }
    }
}
