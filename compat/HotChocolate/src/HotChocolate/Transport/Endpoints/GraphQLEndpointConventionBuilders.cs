using Microsoft.AspNetCore.Builder;

namespace HotChocolate.AspNetCore.Extensions;

/// <summary>Configures the endpoint of <c>MapGraphQL</c>.</summary>
public sealed class GraphQLEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IEndpointConventionBuilder _builder;

    internal GraphQLEndpointConventionBuilder(IEndpointConventionBuilder builder) => _builder = builder;

    /// <inheritdoc/>
    public void Add(Action<EndpointBuilder> convention) => _builder.Add(convention);
}

/// <summary>Configures the endpoint of <c>MapGraphQLHttp</c>.</summary>
public sealed class GraphQLHttpEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IEndpointConventionBuilder _builder;

    internal GraphQLHttpEndpointConventionBuilder(IEndpointConventionBuilder builder) => _builder = builder;

    /// <inheritdoc/>
    public void Add(Action<EndpointBuilder> convention) => _builder.Add(convention);
}

/// <summary>Configures the endpoint of <c>MapGraphQLWebSocket</c>.</summary>
public sealed class WebSocketEndpointConventionBuilder : IEndpointConventionBuilder
{
    private readonly IEndpointConventionBuilder _builder;

    internal WebSocketEndpointConventionBuilder(IEndpointConventionBuilder builder) => _builder = builder;

    /// <inheritdoc/>
    public void Add(Action<EndpointBuilder> convention) => _builder.Add(convention);
}
