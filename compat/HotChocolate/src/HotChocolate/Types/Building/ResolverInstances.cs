using System.Collections.Concurrent;

namespace HotChocolate.Types.Building;

/// <summary>
/// The objects whose methods resolve fields, where that is not the parent object: a registered service is asked for each time, any other class is
/// made once for the schema.
/// </summary>
internal sealed class ResolverInstances(IServiceProvider services)
{
    private readonly IServiceProviderIsService? _registered = services.GetService<IServiceProviderIsService>();
    private readonly ConcurrentDictionary<Type, Lazy<object>> _instances = new();

    public Expression Bind(Type type, ParameterExpression context, out bool isPure)
    {
        isPure = _registered?.IsService(type) is not true;
        if (!isPure) return Expression.Call(typeof(ResolverValues), nameof(ResolverValues.Service), [type], context, Expression.Constant(null, typeof(object)));
        var instance = _instances.GetOrAdd(type, t => new Lazy<object>(() => ActivatorUtilities.CreateInstance(services, t)));
        return Expression.Convert(Expression.Property(Expression.Constant(instance), nameof(Lazy<object>.Value)), type);
    }
}
