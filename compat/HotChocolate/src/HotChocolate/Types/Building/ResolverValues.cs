using System.Security.Claims;
using GreenDonut;
using HotChocolate.Execution.Processing;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.Types.Building;

/// <summary>Where resolver parameters that are not arguments come from; called by compiled resolvers.</summary>
internal static class ResolverValues
{
    private static readonly ClaimsPrincipal s_anonymous = new(new ClaimsIdentity());

    // Every property of every object passes here: a cast is several times faster than a generic method of an interface.
    public static T Parent<T>(IResolverContext context)
        => context is ResolverContext { Node.Source: T parent } ? parent : context.Parent<T>();

    public static ClaimsPrincipal User(IResolverContext context)
        => context.ContextData.TryGetValue(RequestState.User, out var value) && value is ClaimsPrincipal user ? user : s_anonymous;

    public static HttpContext Http(IResolverContext context)
        => context.ContextData.TryGetValue(nameof(HttpContext), out var value) && value is HttpContext http ? http
            : context.RequestServices.GetService<IHttpContextAccessor>()?.HttpContext
                ?? throw new InvalidOperationException("The request did not come over HTTP.");

    public static T EventMessage<T>(IResolverContext context)
        => context.ScopedContextData.TryGetValue(RequestState.EventMessage, out var value) && value is T message ? message
            : throw new InvalidOperationException("There is no event message: the field does not run for an event of a subscription.");

    public static T DataLoader<T>(IResolverContext context) where T : IDataLoader => context.DataLoader<T>();

    public static T Service<T>(IResolverContext context, object? key) where T : notnull
        => key is null ? context.Services.GetRequiredService<T>() : context.Services.GetRequiredKeyedService<T>(key);

    public static T? OptionalService<T>(IResolverContext context, object? key)
        => key is null ? context.Services.GetService<T>() : context.Services.GetKeyedService<T>(key);

    public static T? GlobalState<T>(IResolverContext context, string key, bool isOptional)
        => State<T>(context.ContextData.TryGetValue(key, out var value), value, key, isOptional);

    public static T? ScopedState<T>(IResolverContext context, string key, bool isOptional)
        => State<T>(context.ScopedContextData.TryGetValue(key, out var value), value, key, isOptional);

    public static T? LocalState<T>(IResolverContext context, string key, bool isOptional)
        => State<T>(context.LocalContextData.TryGetValue(key, out var value), value, key, isOptional);

    private static T? State<T>(bool found, object? value, string key, bool isOptional) => value switch
    {
        T typed => typed,
        null when found || isOptional => default,
        null => throw new InvalidOperationException($"There is no state `{key}`."),
        _ => throw new InvalidOperationException($"The state `{key}` is a {value.GetType().Name}, not a {typeof(T).Name}.")
    };
}
