namespace HotChocolate.Types;

/// <summary>Configures an input object type.</summary>
public interface IInputObjectTypeDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IInputObjectTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IInputObjectTypeDescriptor Description(string value);

    /// <summary>The field of that name; made where there is none.</summary>
    IInputFieldDescriptor Field(string name);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IInputObjectTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures the input object type of a C# type.</summary>
public interface IInputObjectTypeDescriptor<T> : IDescriptor
{
    /// <inheritdoc cref="IInputObjectTypeDescriptor.Name"/>
    IInputObjectTypeDescriptor<T> Name(string value);

    /// <inheritdoc cref="IInputObjectTypeDescriptor.Description"/>
    IInputObjectTypeDescriptor<T> Description(string value);

    /// <summary>Which properties become fields without being named.</summary>
    IInputObjectTypeDescriptor<T> BindFields(BindingBehavior behavior);

    /// <summary>Only properties that are named become fields.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsExplicitly();

    /// <summary>Every suitable property becomes a field; the default.</summary>
    IInputObjectTypeDescriptor<T> BindFieldsImplicitly();

    /// <inheritdoc cref="IInputObjectTypeDescriptor.Field"/>
    IInputFieldDescriptor Field(string name);

    /// <summary>The field of a property.</summary>
    IInputFieldDescriptor Field<TValue>(Expression<Func<T, TValue>> property);

    /// <inheritdoc cref="IInputObjectTypeDescriptor.Directive"/>
    IInputObjectTypeDescriptor<T> Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures a field of an input object.</summary>
public interface IInputFieldDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IInputFieldDescriptor Name(string value);

    /// <summary>Leaves the field out.</summary>
    IInputFieldDescriptor Ignore(bool ignore = true);

    /// <summary>Sets the description.</summary>
    IInputFieldDescriptor Description(string value);

    /// <summary>Marks it as deprecated, with a general reason.</summary>
    IInputFieldDescriptor Deprecated();

    /// <summary>Marks it as deprecated.</summary>
    IInputFieldDescriptor Deprecated(string reason);

    /// <summary>Sets the type: a schema type.</summary>
    IInputFieldDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type by syntax.</summary>
    IInputFieldDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type: a schema type or a C# type.</summary>
    IInputFieldDescriptor Type(Type type);

    /// <summary>Sets the default as a literal.</summary>
    IInputFieldDescriptor DefaultValue(IValueNode value);

    /// <summary>Sets the default as a C# value.</summary>
    IInputFieldDescriptor DefaultValue(object value);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IInputFieldDescriptor Directive(string name, params ArgumentNode[] arguments);
}

/// <summary>Configures an argument.</summary>
public interface IArgumentDescriptor : IDescriptor
{
    /// <summary>Sets the description.</summary>
    IArgumentDescriptor Description(string value);

    /// <summary>Marks it as deprecated, with a general reason.</summary>
    IArgumentDescriptor Deprecated();

    /// <summary>Marks it as deprecated.</summary>
    IArgumentDescriptor Deprecated(string reason);

    /// <summary>Sets the type: a schema type.</summary>
    IArgumentDescriptor Type<TInputType>() where TInputType : IInputType;

    /// <summary>Sets the type by syntax.</summary>
    IArgumentDescriptor Type(ITypeNode typeNode);

    /// <summary>Sets the type: a schema type or a C# type.</summary>
    IArgumentDescriptor Type(Type type);

    /// <summary>Sets the default as a literal.</summary>
    IArgumentDescriptor DefaultValue(IValueNode value);

    /// <summary>Sets the default as a C# value.</summary>
    IArgumentDescriptor DefaultValue(object value);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IArgumentDescriptor Directive(string name, params ArgumentNode[] arguments);
}
