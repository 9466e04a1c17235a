namespace HotChocolate.Types;

/// <summary>Short forms for object types.</summary>
public static class ObjectTypeDescriptorExtensions
{
    /// <summary>Leaves the field of a property or method out.</summary>
    public static IObjectTypeDescriptor<T> Ignore<T>(this IObjectTypeDescriptor<T> descriptor, Expression<Func<T, object?>> propertyOrMethod)
    {
        descriptor.Field(propertyOrMethod).Ignore();
        return descriptor;
    }

    /// <summary>The type implements the interface of that name.</summary>
    public static IObjectTypeDescriptor<T> Implements<T>(this IObjectTypeDescriptor<T> descriptor, string typeName)
        => descriptor.Implements(new NamedTypeNode(typeName));

    /// <inheritdoc cref="Implements{T}"/>
    public static IObjectTypeDescriptor Implements(this IObjectTypeDescriptor descriptor, string typeName)
        => descriptor.Implements(new NamedTypeNode(typeName));
}
