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

/// <summary>Short forms for interface types.</summary>
public static class InterfaceTypeDescriptorExtensions
{
    /// <summary>Leaves the field of a property or method out.</summary>
    public static IInterfaceTypeDescriptor<T> Ignore<T>(this IInterfaceTypeDescriptor<T> descriptor, Expression<Func<T, object?>> propertyOrMethod)
    {
        descriptor.Field(propertyOrMethod).Ignore();
        return descriptor;
    }

    /// <inheritdoc cref="ObjectFieldDescriptorExtensions.Type(IObjectFieldDescriptor, string)"/>
    public static IInterfaceFieldDescriptor Type(this IInterfaceFieldDescriptor descriptor, string typeSyntax)
        => descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));
}

/// <summary>Short forms for input object types.</summary>
public static class InputObjectTypeDescriptorExtensions
{
    /// <summary>Leaves the field of a property out.</summary>
    public static IInputObjectTypeDescriptor<T> Ignore<T>(this IInputObjectTypeDescriptor<T> descriptor, Expression<Func<T, object?>> property)
    {
        descriptor.Field(property).Ignore();
        return descriptor;
    }

    /// <summary>Exactly one field must be given, and not null (spec §3.10.1).</summary>
    public static IInputObjectTypeDescriptor<T> OneOf<T>(this IInputObjectTypeDescriptor<T> descriptor)
    {
        ((InputObjectTypeDescriptor)descriptor).Configuration.IsOneOf = true;
        return descriptor;
    }

    /// <inheritdoc cref="OneOf{T}"/>
    public static IInputObjectTypeDescriptor OneOf(this IInputObjectTypeDescriptor descriptor)
    {
        ((InputObjectTypeDescriptor)descriptor).Configuration.IsOneOf = true;
        return descriptor;
    }

    /// <inheritdoc cref="ObjectFieldDescriptorExtensions.Type(IObjectFieldDescriptor, string)"/>
    public static IInputFieldDescriptor Type(this IInputFieldDescriptor descriptor, string typeSyntax)
        => descriptor.Type(Utf8GraphQLParser.Syntax.ParseTypeReference(typeSyntax));

    /// <inheritdoc cref="ArgumentDescriptorExtensions.DefaultValueSyntax"/>
    public static IInputFieldDescriptor DefaultValueSyntax(this IInputFieldDescriptor descriptor, string syntax)
        => descriptor.DefaultValue(Utf8GraphQLParser.Syntax.ParseValueLiteral(syntax));
}

/// <summary>Short forms for arguments.</summary>
public static class ArgumentDescriptorExtensions
{
    /// <summary>Sets the default by syntax, such as <c>[1, 2]</c>.</summary>
    /// <exception cref="SyntaxException">It is no literal.</exception>
    public static IArgumentDescriptor DefaultValueSyntax(this IArgumentDescriptor descriptor, string syntax)
        => descriptor.DefaultValue(Utf8GraphQLParser.Syntax.ParseValueLiteral(syntax));
}

/// <summary>Short forms for enum types.</summary>
public static class EnumTypeDescriptorExtensions
{
    /// <summary>Leaves a value out.</summary>
    public static IEnumTypeDescriptor Ignore<T>(this IEnumTypeDescriptor descriptor, [DisallowNull, NotNull] T value)
    {
        descriptor.Value(value).Ignore();
        return descriptor;
    }

    /// <inheritdoc cref="Ignore{T}(IEnumTypeDescriptor, T)"/>
    public static IEnumTypeDescriptor<T> Ignore<T>(this IEnumTypeDescriptor<T> descriptor, [DisallowNull, NotNull] T value)
    {
        descriptor.Value(value).Ignore();
        return descriptor;
    }
}
