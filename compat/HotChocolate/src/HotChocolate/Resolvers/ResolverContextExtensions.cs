using System.Security.Claims;

namespace HotChocolate;

/// <summary>What parameters of resolvers are given by attributes, for resolvers and middleware that have the context only.</summary>
public static class ResolverContextExtensions
{
    /// <summary>The event behind this run of a subscription (spec §6.2.3.2).</summary>
    /// <exception cref="InvalidOperationException">The field does not run for an event of that type.</exception>
    public static T? GetEventMessage<T>(this IResolverContext context) => ResolverValues.EventMessage<T>(context);

    /// <summary>Who asks; null where nobody said.</summary>
    public static ClaimsPrincipal? GetUser(this IResolverContext context) => context.GetGlobalStateOrDefault<ClaimsPrincipal>(RequestState.User);

    /// <summary>A value of the request, set by an interceptor.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T? GetGlobalState<T>(this IResolverContext context, string name) => ResolverValues.GlobalState<T>(context, name, isOptional: false);

    /// <summary>A value of the request; the default where there is none.</summary>
    public static T? GetGlobalStateOrDefault<T>(this IResolverContext context, string name) => ResolverValues.GlobalState<T>(context, name, isOptional: true);

    /// <summary>A value that a field further up handed down.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T? GetScopedState<T>(this IResolverContext context, string name) => ResolverValues.ScopedState<T>(context, name, isOptional: false);

    /// <summary>A value that a field further up handed down; the default where there is none.</summary>
    public static T? GetScopedStateOrDefault<T>(this IResolverContext context, string name) => ResolverValues.ScopedState<T>(context, name, isOptional: true);

    /// <summary>A value that the middleware of this field left.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static T? GetLocalState<T>(this IResolverContext context, string name) => ResolverValues.LocalState<T>(context, name, isOptional: false);

    /// <summary>A value that the middleware of this field left; the default where there is none.</summary>
    public static T? GetLocalStateOrDefault<T>(this IResolverContext context, string name) => ResolverValues.LocalState<T>(context, name, isOptional: true);

    /// <summary>Leaves a value for the whole request.</summary>
    public static void SetGlobalState<T>(this IResolverContext context, string name, T? value) => context.ContextData[name] = value;

    /// <summary>Hands a value down to the fields below this one.</summary>
    public static void SetScopedState<T>(this IResolverContext context, string name, T? value)
        => context.ScopedContextData = context.ScopedContextData.SetItem(name, value);

    /// <summary>Leaves a value for the steps of this field.</summary>
    public static void SetLocalState<T>(this IResolverContext context, string name, T? value)
        => context.LocalContextData = context.LocalContextData.SetItem(name, value);
}
