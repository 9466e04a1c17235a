using System.Security.Claims;

namespace HotChocolate.Execution;

/// <summary>Well-known state of a request.</summary>
public static class OperationRequestBuilderExtensions
{
    /// <summary>Allows introspection for this request where the schema forbids it.</summary>
    public static OperationRequestBuilder AllowIntrospection(this OperationRequestBuilder builder)
        => builder.SetGlobalState(RequestState.IntrospectionAllowed, null);

    /// <summary>Sets what a client is told that introspects where it may not.</summary>
    public static OperationRequestBuilder SetIntrospectionNotAllowedMessage(this OperationRequestBuilder builder, string message)
        => builder.SetGlobalState(RequestState.IntrospectionMessage, message);

    /// <summary>Lets this request bring a document of its own where only stored ones run.</summary>
    public static OperationRequestBuilder AllowNonPersistedOperation(this OperationRequestBuilder builder)
        => builder.SetGlobalState(RequestState.NonPersistedOperationAllowed, true);

    /// <summary>Sets who sends the request.</summary>
    public static OperationRequestBuilder SetUser(this OperationRequestBuilder builder, ClaimsPrincipal claimsPrincipal)
        => builder.SetGlobalState(RequestState.User, claimsPrincipal);

    /// <summary>Sets how deep this request may go, instead of the limit of the schema.</summary>
    public static OperationRequestBuilder SetMaximumAllowedExecutionDepth(this OperationRequestBuilder builder, int maximumAllowedDepth)
        => builder.SetGlobalState(RequestState.MaxExecutionDepth, maximumAllowedDepth);

    /// <summary>Lets this request go as deep as it wants.</summary>
    public static OperationRequestBuilder SkipExecutionDepthAnalysis(this OperationRequestBuilder builder)
        => builder.SetMaximumAllowedExecutionDepth(-1);
}
