namespace HotChocolate.Types;

/// <summary>Configures a union type.</summary>
public interface IUnionTypeDescriptor : IDescriptor
{
    /// <summary>Sets the name.</summary>
    IUnionTypeDescriptor Name(string value);

    /// <summary>Sets the description.</summary>
    IUnionTypeDescriptor Description(string value);

    /// <summary>Adds an object type.</summary>
    IUnionTypeDescriptor Type<TObjectType>() where TObjectType : ObjectType;

    /// <summary>Adds the object type of that name.</summary>
    IUnionTypeDescriptor Type(NamedTypeNode objectType);

    /// <summary>Applies a directive, shown in the schema definition language.</summary>
    IUnionTypeDescriptor Directive(string name, params ArgumentNode[] arguments);
}
