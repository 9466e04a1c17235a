namespace HotChocolate.Types;

/// <summary>Configures an interface type.</summary>
public interface IInterfaceTypeDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IInterfaceTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IInterfaceTypeDescriptor Description(string value);

    /// <summary>The interface implements the interface type of <typeparamref name="T"/>.</summary>
    IInterfaceTypeDescriptor Implements<T>() where T : InterfaceType;

    /// <summary>The interface implements the interface of that name.</summary>
    IInterfaceTypeDescriptor Implements(NamedTypeNode type);

    /// <summary>The field of that name; made where there is none.</summary>
    IInterfaceFieldDescriptor Field(string name);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IInterfaceTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures the interface type of a C# type.</summary>
public interface IInterfaceTypeDescriptor<T> : IDescriptor
{
    /// <inheritdoc cref="IInterfaceTypeDescriptor.Name"/>
    IInterfaceTypeDescriptor<T> Name(string value);

    /// <inheritdoc cref="IInterfaceTypeDescriptor.Description"/>
    IInterfaceTypeDescriptor<T> Description(string value);

    /// <summary>Which members become fields without being named.</summary>
    IInterfaceTypeDescriptor<T> BindFields(BindingBehavior behavior);

    /// <summary>Only members that are named become fields.</summary>
    IInterfaceTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every suitable member becomes a field; the default.</summary>
    IInterfaceTypeDescriptor<T> BindFieldsImplicitly();

    /// <inheritdoc cref="IInterfaceTypeDescriptor.Implements{T}()"/>
    IInterfaceTypeDescriptor<T> Implements<TInterface>() where TInterface : InterfaceType;

    /// <inheritdoc cref="IInterfaceTypeDescriptor.Implements(NamedTypeNode)"/>
    IInterfaceTypeDescriptor<T> Implements(NamedTypeNode type);

    /// <inheritdoc cref="IInterfaceTypeDescriptor.Field"/>
    IInterfaceFieldDescriptor Field(string name);

    /// <summary>The field of a property or method.</summary>
    IInterfaceFieldDescriptor Field(MemberInfo propertyOrMethod);

    /// <summary>The field of a property or method.</summary>
    IInterfaceFieldDescriptor Field(Expression<Func<T, object?>> propertyOrMethod);

    /// <inheritdoc cref="IInterfaceTypeDescriptor.Directive"/>
    IInterfaceTypeDescriptor<T> Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures a field of an interface type.</summary>
public interface IInterfaceFieldDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IInterfaceFieldDescriptor Name(string value);

    /// <summary>Sets the description; null takes it away.</summary>
    IInterfaceFieldDescriptor Description(string? value);

    /// <summary>Marks the field as deprecated, with a general reason.</summary>
    IInterfaceFieldDescriptor Deprecated();

    /// <summary>Marks the field as deprecated; null is the general reason.</summary>
    IInterfaceFieldDescriptor Deprecated(string? reason);

    /// <summary>Sets the type: a schema type.</summary>
    IInterfaceFieldDescriptor Type<TOutputType>() where TOutputType : class, IOutputType;

    /// <summary>Sets the type by syntax.</summary>
    IInterfaceFieldDescriptor Type(ITypeNode type);

    /// <summary>Sets the type: a schema type or a C# type.</summary>
    IInterfaceFieldDescriptor Type(Type type);

    /// <summary>The argument of that name; made where there is none.</summary>
    IInterfaceFieldDescriptor Argument(string argumentName, Action<IArgumentDescriptor> argumentDescriptor);

    /// <summary>Leaves the field out.</summary>
    IInterfaceFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IInterfaceFieldDescriptor Directive(string name, params ArgumentNode[] arguments);
}
