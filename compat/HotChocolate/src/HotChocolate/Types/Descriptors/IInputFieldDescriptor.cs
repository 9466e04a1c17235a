namespace HotChocolate.Types;

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
