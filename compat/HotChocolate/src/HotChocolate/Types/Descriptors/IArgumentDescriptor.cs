namespace HotChocolate.Types;

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
