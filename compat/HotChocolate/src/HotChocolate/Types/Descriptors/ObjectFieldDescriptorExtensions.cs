namespace HotChocolate.Types;

/// <summary>Short forms for fields and arguments.</summary>
public static class ObjectFieldDescriptorExtensions
{
    /// <summary>Sets the type by syntax, such as <c>[User!]</c>.</summary>
    /// <exception cref="SyntaxException">It is no type reference.</exception>
    public static IObjectFieldDescriptor Type(this IObjectFieldDescriptor descriptor, string typeSyntax)
        => descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));

    /// <inheritdoc cref="Type(IObjectFieldDescriptor, string)"/>
    public static IArgumentDescriptor Type(this IArgumentDescriptor descriptor, string typeSyntax)
        => descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));

    /// <summary>The field never runs beside its siblings.</summary>
    public static IObjectFieldDescriptor Serial(this IObjectFieldDescriptor descriptor) => SetParallel(descriptor, false);

    /// <summary>The field may run beside its siblings.</summary>
    public static IObjectFieldDescriptor Parallel(this IObjectFieldDescriptor descriptor) => SetParallel(descriptor, true);

    private static IObjectFieldDescriptor SetParallel(IObjectFieldDescriptor descriptor, bool value)
    {
        ((ObjectFieldDescriptor)descriptor).Configuration.IsParallelExecutable = value;
        return descriptor;
    }
}
