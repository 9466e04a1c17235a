namespace HotChocolate.AspNetCore;

/// <summary>Options of an endpoint that serves HTTP only.</summary>
public sealed class GraphQLHttpOptions
{
    /// <summary>Which operations may be sent by GET; queries only unless set.</summary>
    public AllowedGetOperations AllowedGetOperations { get; set; } = AllowedGetOperations.Query;

    /// <summary>Whether operations may be sent by GET.</summary>
    public bool EnableGetRequests { get; set; } = true;
}
