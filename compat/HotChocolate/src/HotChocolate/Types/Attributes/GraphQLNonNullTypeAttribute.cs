namespace HotChocolate;

/// <summary>Makes the inferred type non-null whatever C# says.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute : Attribute
{
    /// <summary>The type itself is non-null.</summary>
    public GraphQLNonNullTypeAttribute() => Nullable = [false];

    /// <summary>From the outermost type inwards: whether null is allowed.</summary>
    public GraphQLNonNullTypeAttribute(params bool[] nullable) => Nullable = nullable;

    internal bool[] Nullable { get; }
}
