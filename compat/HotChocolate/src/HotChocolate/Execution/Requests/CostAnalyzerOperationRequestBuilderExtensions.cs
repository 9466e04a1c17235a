namespace HotChocolate.Execution;

/// <summary>Asks for the cost of an operation.</summary>
public static class CostAnalyzerOperationRequestBuilderExtensions
{
    /// <summary>Runs the operation and adds its cost to the extensions of the result.</summary>
    public static OperationRequestBuilder ReportCost(this OperationRequestBuilder builder) => builder.SetGlobalState(RequestState.ReportCost, true);

    /// <summary>Tells the cost of the operation without running it.</summary>
    public static OperationRequestBuilder ValidateCost(this OperationRequestBuilder builder) => builder.SetGlobalState(RequestState.ValidateCost, true);
}
