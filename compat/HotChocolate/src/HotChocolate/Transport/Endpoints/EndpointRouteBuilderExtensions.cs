using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Extensions;
using HotChocolate.Transport;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps schemas to paths.</summary>
public static class EndpointRouteBuilderExtensions
{
    private const string DisplayName = "Hot Chocolate GraphQL Pipeline";

    /// <summary>Serves a schema over HTTP (GET, POST, server-sent events) and WebSockets, and the schema itself for download.</summary>
    /// <param name="endpointRouteBuilder">The routes of the application.</param>
    /// <param name="path">The path; whatever lies below it is served too, unless a route of its own exists.</param>
    /// <param name="schemaName">Null for the default schema.</param>
    public static GraphQLEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpointRouteBuilder, string path = "/graphql", string? schemaName = default)
        => endpointRouteBuilder.MapGraphQL(new PathString(path), schemaName);

    /// <inheritdoc cref="MapGraphQL(IEndpointRouteBuilder, string, string?)"/>
    public static GraphQLEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpointRouteBuilder, PathString path, string? schemaName = default)
    {
        var pattern = RoutePatternFactory.Parse(path.ToString().TrimEnd('/') + $"/{{**{GraphQLEndpoint.RestOfPath}}}");
        return new(endpointRouteBuilder.Map(pattern, new GraphQLEndpoint(schemaName, EndpointParts.All)));
    }

    /// <summary>Serves a schema over HTTP only.</summary>
    public static GraphQLHttpEndpointConventionBuilder MapGraphQLHttp(this IEndpointRouteBuilder endpointRouteBuilder, string pattern = "/graphql", string? schemaName = default)
        => endpointRouteBuilder.MapGraphQLHttp(RoutePatternFactory.Parse(pattern), schemaName);

    /// <inheritdoc cref="MapGraphQLHttp(IEndpointRouteBuilder, string, string?)"/>
    public static GraphQLHttpEndpointConventionBuilder MapGraphQLHttp(this IEndpointRouteBuilder endpointRouteBuilder, RoutePattern pattern, string? schemaName = default)
        => new(endpointRouteBuilder.Map(pattern, new GraphQLEndpoint(schemaName, EndpointParts.Http)));

    /// <summary>Serves a schema over WebSockets only.</summary>
    public static WebSocketEndpointConventionBuilder MapGraphQLWebSocket(this IEndpointRouteBuilder endpointRouteBuilder, string pattern = "/graphql/ws", string? schemaName = default)
        => endpointRouteBuilder.MapGraphQLWebSocket(RoutePatternFactory.Parse(pattern), schemaName);

    /// <inheritdoc cref="MapGraphQLWebSocket(IEndpointRouteBuilder, string, string?)"/>
    public static WebSocketEndpointConventionBuilder MapGraphQLWebSocket(this IEndpointRouteBuilder endpointRouteBuilder, RoutePattern pattern, string? schemaName = default)
        => new(endpointRouteBuilder.Map(pattern, new GraphQLEndpoint(schemaName, EndpointParts.WebSockets)));

    /// <summary>Serves the schema for download only.</summary>
    public static IEndpointConventionBuilder MapGraphQLSchema(this IEndpointRouteBuilder endpointRouteBuilder, string pattern = "/graphql/sdl", string? schemaName = default)
        => endpointRouteBuilder.MapGraphQLSchema(RoutePatternFactory.Parse(pattern), schemaName);

    /// <inheritdoc cref="MapGraphQLSchema(IEndpointRouteBuilder, string, string?)"/>
    public static IEndpointConventionBuilder MapGraphQLSchema(this IEndpointRouteBuilder endpointRouteBuilder, RoutePattern pattern, string? schemaName = default)
        => endpointRouteBuilder.Map(pattern, new GraphQLEndpoint(schemaName, EndpointParts.Schema));

    /// <summary>Sets the options of an endpoint.</summary>
    public static GraphQLEndpointConventionBuilder WithOptions(this GraphQLEndpointConventionBuilder builder, GraphQLServerOptions serverOptions)
        => builder.WithMetadata(serverOptions);

    /// <summary>Sets the options of an endpoint.</summary>
    public static GraphQLHttpEndpointConventionBuilder WithOptions(this GraphQLHttpEndpointConventionBuilder builder, GraphQLHttpOptions httpOptions)
    {
        ArgumentNullException.ThrowIfNull(httpOptions);
        return builder.WithMetadata(new GraphQLServerOptions
        {
            AllowedGetOperations = httpOptions.AllowedGetOperations,
            EnableGetRequests = httpOptions.EnableGetRequests
        });
    }

    /// <summary>Sets the options of an endpoint.</summary>
    public static WebSocketEndpointConventionBuilder WithOptions(this WebSocketEndpointConventionBuilder builder, GraphQLSocketOptions socketOptions)
    {
        ArgumentNullException.ThrowIfNull(socketOptions);
        return builder.WithMetadata(new GraphQLServerOptions { Sockets = socketOptions });
    }

    private static IEndpointConventionBuilder Map(this IEndpointRouteBuilder endpointRouteBuilder, RoutePattern pattern, GraphQLEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(endpointRouteBuilder);
        return endpointRouteBuilder.Map(pattern, endpoint.InvokeAsync).WithDisplayName(DisplayName);
    }
}
