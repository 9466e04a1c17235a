using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Execution.Options;
using HotChocolate.Utilities;
using HotChocolate.Validation.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what happens around the execution of a request.</summary>
public static partial class RequestExecutorBuilderExtensions
{
    /// <summary>Adds a function that sees every error before it is written and may replace it.</summary>
    public static IRequestExecutorBuilder AddErrorFilter(this IRequestExecutorBuilder builder, Func<IError, IError> errorFilter)
    {
        ArgumentNullException.ThrowIfNull(errorFilter);
        return builder.AddErrorFilter(_ => new DelegateErrorFilter(errorFilter));
    }

    /// <summary>Adds an error filter, made once from the services of the application.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder) where T : class, IErrorFilter
        => builder.AddErrorFilter(static services => ActivatorUtilities.GetServiceOrCreateInstance<T>(services));

    /// <summary>Adds an error filter made by a factory.</summary>
    public static IRequestExecutorBuilder AddErrorFilter<T>(this IRequestExecutorBuilder builder, Func<IServiceProvider, T> factory) where T : class, IErrorFilter
    {
        ArgumentNullException.ThrowIfNull(factory);
        return builder.Configure(setup => setup.ErrorFilters.Add(factory));
    }

    /// <summary>Refuses operations that select deeper than <paramref name="maxAllowedExecutionDepth"/> levels.</summary>
    public static IRequestExecutorBuilder AddMaxExecutionDepthRule(
        this IRequestExecutorBuilder builder,
        int maxAllowedExecutionDepth,
        bool skipIntrospectionFields = false,
        bool allowRequestOverrides = false,
        Func<IServiceProvider, ValidationOptions, bool>? isEnabled = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxAllowedExecutionDepth);
        return builder.Configure((services, setup) =>
        {
            var validation = setup.Options<ValidationOptions>();
            if (isEnabled is not null && !isEnabled(services, validation)) return;
            validation.MaxAllowedExecutionDepth = maxAllowedExecutionDepth;
            validation.SkipIntrospectionFields = skipIntrospectionFields;
            validation.AllowDepthOverrides = allowRequestOverrides;
        });
    }

    /// <summary>Refuses operations in which a field recurs on one path more often than allowed.</summary>
    /// <param name="builder">The schema.</param>
    /// <param name="defaultCycleLimit">For all fields; null: not limited.</param>
    /// <param name="coordinateCycleLimits">For single fields.</param>
    /// <param name="isEnabled">Null: always.</param>
    public static IRequestExecutorBuilder AddMaxAllowedFieldCycleDepthRule(
        this IRequestExecutorBuilder builder,
        ushort? defaultCycleLimit = 3,
        (SchemaCoordinate Coordinate, ushort MaxAllowed)[]? coordinateCycleLimits = default,
        Func<IServiceProvider, ValidationOptions, bool>? isEnabled = default)
        => builder.Configure((services, setup) =>
        {
            var validation = setup.Options<ValidationOptions>();
            if (isEnabled is not null && !isEnabled(services, validation)) return;
            validation.MaxFieldCycleDepth = defaultCycleLimit;
            foreach (var (coordinate, limit) in coordinateCycleLimits ?? []) validation.FieldCycleDepths[coordinate] = limit;
        });

    /// <summary>Lifts the limit on how often a field may recur on one path.</summary>
    public static IRequestExecutorBuilder RemoveMaxAllowedFieldCycleDepthRule(this IRequestExecutorBuilder builder)
        => builder.Modify<ValidationOptions>(validation => validation.MaxFieldCycleDepth = null);

    /// <summary>Refuses introspection, or allows it where the environment would refuse it.</summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, bool disable = true)
        => builder.Modify<ValidationOptions>(validation => validation.DisableIntrospection = disable);

    /// <summary>Refuses introspection where the function says so.</summary>
    public static IRequestExecutorBuilder DisableIntrospection(this IRequestExecutorBuilder builder, Func<IServiceProvider, ValidationOptions, bool> disable)
    {
        ArgumentNullException.ThrowIfNull(disable);
        return builder.Configure((services, setup) =>
        {
            var validation = setup.Options<ValidationOptions>();
            validation.DisableIntrospection = disable(services, validation);
        });
    }

    /// <summary>The opposite of <see cref="DisableIntrospection(IRequestExecutorBuilder, bool)"/>.</summary>
    public static IRequestExecutorBuilder AllowIntrospection(this IRequestExecutorBuilder builder, bool allow)
        => builder.DisableIntrospection(!allow);

    /// <summary>How deep introspection may nest.</summary>
    public static IRequestExecutorBuilder SetIntrospectionAllowedDepth(this IRequestExecutorBuilder builder, ushort maxAllowedOfTypeDepth, ushort maxAllowedListRecursiveDepth)
        => builder.Modify<ValidationOptions>(validation =>
        {
            validation.MaxAllowedOfTypeDepth = maxAllowedOfTypeDepth;
            validation.MaxAllowedListRecursiveDepth = maxAllowedListRecursiveDepth;
        });

    /// <summary>Validation stops after so many errors (5 by default).</summary>
    public static IRequestExecutorBuilder SetMaxAllowedValidationErrors(this IRequestExecutorBuilder builder, int maxAllowedValidationErrors)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxAllowedValidationErrors);
        return builder.Modify<ValidationOptions>(validation => validation.MaxAllowedErrors = maxAllowedValidationErrors);
    }

    /// <summary>Changes options of execution.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<RequestExecutorOptions> configure)
        => builder.Modify(configure);

    /// <summary>Changes options of execution with the help of services.</summary>
    public static IRequestExecutorBuilder ModifyRequestOptions(this IRequestExecutorBuilder builder, Action<IServiceProvider, RequestExecutorOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return builder.Configure((services, setup) => configure(services, setup.Options<RequestExecutorOptions>()));
    }

    /// <summary>Changes the limits of the parser.</summary>
    public static IRequestExecutorBuilder ModifyParserOptions(this IRequestExecutorBuilder builder, Action<RequestParserOptions> configure)
        => builder.Modify(configure);

    /// <summary>
    /// Converts values of scalars between C# types: of arguments, <typeparamref name="TSource"/> being the scalar's type, and of results.
    /// </summary>
    public static IRequestExecutorBuilder AddTypeConverter<TSource, TTarget>(this IRequestExecutorBuilder builder, ChangeType<TSource, TTarget> changeType)
    {
        ArgumentNullException.ThrowIfNull(changeType);
        return builder.Configure(setup => setup.Converters.Add(changeType));
    }

    private sealed class DelegateErrorFilter(Func<IError, IError> filter) : IErrorFilter
    {
        public IError OnError(IError error) => filter(error);
    }
}
