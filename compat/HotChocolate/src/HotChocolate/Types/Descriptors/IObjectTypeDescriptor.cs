namespace HotChocolate.Types;

/// <summary>Configures an object type.</summary>
public interface IObjectTypeDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IObjectTypeDescriptor Name(string value);

    /// <summary>Sets the description; null takes it away.</summary>
    IObjectTypeDescriptor Description(string? value);

    /// <summary>The type implements the interface type of <typeparamref name="T"/>.</summary>
    IObjectTypeDescriptor Implements<T>() where T : InterfaceType;

    /// <summary>The type implements the interface of that name.</summary>
    IObjectTypeDescriptor Implements(NamedTypeNode type);

    /// <summary>Decides whether a result is of this type.</summary>
    IObjectTypeDescriptor IsOfType(IsOfType? isOfType);

    /// <summary>The field of that name; made where there is none.</summary>
    IObjectFieldDescriptor Field(string name);

    /// <summary>The field of a property or method.</summary>
    IObjectFieldDescriptor Field(MemberInfo propertyOrMethod);

    /// <summary>The field of a property or method of a class of resolvers.</summary>
    IObjectFieldDescriptor Field<TResolver>(Expression<Func<TResolver, object?>> propertyOrMethod);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}
