namespace HotChocolate;

/// <summary>The type in the schema, where it is not to be inferred from C#.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public class GraphQLTypeAttribute : Attribute
{
    /// <summary>By a schema type such as <c>NonNullType&lt;IdType&gt;</c>, or a C# type.</summary>
    public GraphQLTypeAttribute(Type type) => Type = type;

    /// <summary>By syntax, such as <c>[User!]</c>.</summary>
    /// <exception cref="SyntaxException">It is no type reference.</exception>
    public GraphQLTypeAttribute(string typeSyntax) => TypeSyntax = Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax);

    /// <summary>The type; null where syntax was given.</summary>
    public Type? Type { get; }

    /// <summary>The syntax; null where a type was given.</summary>
    public ITypeNode? TypeSyntax { get; }
}

/// <inheritdoc/>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLTypeAttribute<T>() : GraphQLTypeAttribute(typeof(T));

/// <summary>Makes the inferred type non-null whatever C# says.</summary>
/// <param name="nullable">From the outermost type inwards: whether null is allowed.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class GraphQLNonNullTypeAttribute(params bool[] nullable) : Attribute
{
    /// <summary>The type itself is non-null.</summary>
    public GraphQLNonNullTypeAttribute() : this([false]) { }

    internal bool[] Nullable { get; } = nullable;
}
