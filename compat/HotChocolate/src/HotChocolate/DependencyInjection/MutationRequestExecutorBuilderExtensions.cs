using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Turns mutations into fields with an input, a payload and typed errors.</summary>
public static class MutationRequestExecutorBuilderExtensions
{
    /// <summary>Applies the mutation conventions to all mutations, or to those that ask for them.</summary>
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, bool applyToAllMutations = true)
        => builder.AddMutationConventions(new MutationConventionOptions { ApplyToAllMutations = applyToAllMutations });

    /// <summary>Applies the mutation conventions with other names.</summary>
    public static IRequestExecutorBuilder AddMutationConventions(this IRequestExecutorBuilder builder, MutationConventionOptions options)
        => builder.Modify<MutationConventionSetup>(setup => (setup.IsEnabled, setup.Options) = (true, options));
}

/// <summary>Shapes the errors of mutations.</summary>
public static class ErrorRequestExecutorBuilderExtensions
{
    /// <summary>
    /// Every error of a mutation implements this interface instead of <c>Error</c>: a C# interface or an interface type. It needs a <c>message</c>.
    /// </summary>
    public static IRequestExecutorBuilder AddErrorInterfaceType<T>(this IRequestExecutorBuilder builder) => builder.AddErrorInterfaceType(typeof(T));

    /// <inheritdoc cref="AddErrorInterfaceType{T}"/>
    public static IRequestExecutorBuilder AddErrorInterfaceType(this IRequestExecutorBuilder builder, Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return builder.Modify<MutationConventionSetup>(setup => setup.ErrorInterface = type);
    }
}
