namespace HotChocolate.Types;

/// <summary>Has a name in the schema.</summary>
public interface IHasName
{
    /// <summary>The name in the schema.</summary>
    string Name { get; }
}

/// <summary>Has a description.</summary>
public interface IHasDescription
{
    /// <summary>The description; null where there is none.</summary>
    string? Description { get; }
}

/// <summary>Has a place in the schema.</summary>
public interface IHasSchemaCoordinate
{
    /// <summary>Such as <c>Query.users</c>.</summary>
    SchemaCoordinate Coordinate { get; }
}

/// <summary>A type or a wrapper around one.</summary>
public interface IType
{
    /// <summary>What kind of type it is.</summary>
    TypeKind Kind { get; }
}

/// <summary>A type with a name.</summary>
public interface INamedType : IType, IHasName, IHasDescription;

/// <summary>Can be the type of a field.</summary>
public interface IOutputType : IType;

/// <summary>Can be the type of an argument or of a field of an input object.</summary>
public interface IInputType : IType;

/// <summary>An object type.</summary>
public interface IObjectType : INamedType;

/// <summary>A field of an object type.</summary>
public interface IObjectField : IHasName, IHasDescription, IHasSchemaCoordinate
{
    /// <summary>The C# member that it was made from; null where there is none.</summary>
    MemberInfo? Member { get; }

    /// <summary>The resolver where it needs neither middleware nor waiting; otherwise null.</summary>
    PureFieldDelegate? PureResolver { get; }
}
