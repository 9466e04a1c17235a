namespace HotChocolate.Types.MutationConventions;

/// <summary>The input object of a mutation: one value for each parameter of its method.</summary>
internal sealed class MutationInput(object?[] values)
{
    /// <summary>Called by compiled resolvers. The default where the request gave nothing.</summary>
    public static T? Get<T>(IResolverContext context, string argument, int index)
        => context.ArgumentValue<MutationInput>(argument)._values[index] is T value ? value : default;

    private readonly object?[] _values = values;
}
