namespace HotChocolate.Execution;

/// <summary>Names of entries in the global state of a request and in the context data of a result.</summary>
internal static class RequestState
{
    /// <summary>The <see cref="System.Security.Claims.ClaimsPrincipal"/> of the request.</summary>
    public const string User = "ClaimsPrincipal";

    public const string IntrospectionAllowed = "HotChocolate.Execution.IntrospectionAllowed";
    public const string IntrospectionMessage = "HotChocolate.Execution.IntrospectionMessage";
    public const string MaxExecutionDepth = "HotChocolate.Execution.MaxAllowedExecutionDepth";
    public const string NonPersistedOperationAllowed = "HotChocolate.Execution.NonPersistedOperationAllowed";
    public const string ReportCost = "HotChocolate.CostAnalysis.ReportCost";
    public const string ValidateCost = "HotChocolate.CostAnalysis.ValidateCost";

    /// <summary>In the scoped state of a subscription's root field: the event.</summary>
    public const string EventMessage = "HotChocolate.Execution.EventMessage";

    /// <summary>On results: the HTTP status (<see cref="int"/>) that a transport with statuses should answer with.</summary>
    public const string HttpStatusCode = "HotChocolate.Execution.HttpStatusCode";
}
