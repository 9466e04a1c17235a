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
