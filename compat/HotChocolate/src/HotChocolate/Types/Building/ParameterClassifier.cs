using System.Security.Claims;
using GreenDonut;
using HotChocolate.Execution.Processing;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.Types.Building;

/// <summary>Tells which parameters of a resolver are arguments of the field, and where the others come from.</summary>
internal sealed class ParameterClassifier(SchemaSetup setup, IServiceProvider services)
{
    private readonly IServiceProviderIsService? _registered = services.GetService<IServiceProviderIsService>();

    public bool IsArgument(ParameterInfo parameter) => Find(parameter) is null;

    /// <summary>
    /// An expression for a parameter that is no argument; null for an argument. <paramref name="isPure"/>: it may run on the pure path.
    /// </summary>
    public Expression? Bind(ParameterInfo parameter, ParameterExpression context, out bool isPure)
    {
        isPure = true;
        if (Find(parameter) is not { } source) return null;
        isPure = source.IsPure;
        return source.Bind(parameter, context);
    }

    private ParameterSource? Find(ParameterInfo parameter)
    {
        if (FindByAttribute(parameter) is { } marked) return marked;
        foreach (var binder in setup.ParameterBinders)
            if (binder.CanBind(parameter)) return new ParameterSource(binder.IsPure, binder.Bind);
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken)) return Pure((_, c) => Expression.Property(c, nameof(IResolverContext.RequestAborted)));
        if (type == typeof(IResolverContext)) return Impure((_, c) => c);
        if (type == typeof(ClaimsPrincipal)) return Call(nameof(ResolverValues.User), isPure: true);
        if (type == typeof(HttpContext)) return Call(nameof(ResolverValues.Http), isPure: true);
        if (type == typeof(ISchema)) return Pure((_, c) => Expression.Property(c, nameof(IResolverContext.Schema)));
        if (type == typeof(ISelection)) return Pure((_, c) => Expression.Property(c, nameof(IResolverContext.Selection)));
        if (type == typeof(IOperation)) return Pure((_, c) => Expression.Property(c, nameof(IResolverContext.Operation)));
        if (typeof(IDataLoader).IsAssignableFrom(type)) return Call(nameof(ResolverValues.DataLoader), isPure: false, type);
        return IsService(type) ? Service(parameter, key: null) : null;
    }

    private static ParameterSource? FindByAttribute(ParameterInfo parameter)
    {
        foreach (var attribute in parameter.GetCustomAttributes())
        {
            switch (attribute)
            {
                case ParentAttribute:
                    return Pure((p, c) => Expression.Call(typeof(ResolverValues), nameof(ResolverValues.Parent), [p.ParameterType], c));
                case EventMessageAttribute:
                    return Call(nameof(ResolverValues.EventMessage), isPure: true, parameter.ParameterType);
                case ServiceAttribute service:
                    return Service(parameter, service.Key);
                case FromKeyedServicesAttribute keyed:
                    return Service(parameter, keyed.Key);
                case GlobalStateAttribute state:
                    return State(nameof(ResolverValues.GlobalState), state.Key, parameter);
                case ScopedStateAttribute state:
                    return State(nameof(ResolverValues.ScopedState), state.Key, parameter);
                case LocalStateAttribute state:
                    return State(nameof(ResolverValues.LocalState), state.Key, parameter);
            }
        }
        return null;
    }

    // The container promises an IEnumerable of anything: only of registered services is it one.
    private bool IsService(Type type)
    {
        if (_registered is null || type.IsPrimitive || type == typeof(string)) return false;
        return ClrTypes.IsGeneric(type, typeof(IEnumerable<>)) ? IsService(type.GetGenericArguments()[0]) : _registered.IsService(type);
    }

    private static ParameterSource Service(ParameterInfo parameter, object? key)
    {
        var isOptional = NullabilityFlags.IsNullable(parameter);
        return Impure((p, c) => Expression.Call(
            typeof(ResolverValues),
            isOptional ? nameof(ResolverValues.OptionalService) : nameof(ResolverValues.Service),
            [p.ParameterType],
            c,
            Expression.Constant(key, typeof(object))));
    }

    private static ParameterSource State(string method, string? key, ParameterInfo parameter)
    {
        var isOptional = parameter.HasDefaultValue || NullabilityFlags.IsNullable(parameter);
        return Pure((p, c) => Expression.Call(
            typeof(ResolverValues), method, [p.ParameterType], c, Expression.Constant(key ?? p.Name), Expression.Constant(isOptional)));
    }

    private static ParameterSource Call(string method, bool isPure, params Type[] typeArguments)
        => new(isPure, (_, c) => Expression.Call(typeof(ResolverValues), method, typeArguments.Length == 0 ? null : typeArguments, c));

    private static ParameterSource Pure(Func<ParameterInfo, ParameterExpression, Expression> bind) => new(true, bind);

    private static ParameterSource Impure(Func<ParameterInfo, ParameterExpression, Expression> bind) => new(false, bind);

    private sealed record ParameterSource(bool IsPure, Func<ParameterInfo, ParameterExpression, Expression> Bind);
}
