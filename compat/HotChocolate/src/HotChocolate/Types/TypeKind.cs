namespace HotChocolate.Types;

/// <summary>The kinds of types of the specification, and directives.</summary>
public enum TypeKind
{
    /// <summary>An interface.</summary>
    Interface = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>A union.</summary>
    Union = 2,

    /// <summary>An input object.</summary>
    InputObject = 4,

    /// <summary>An enum.</summary>
    Enum = 8,

    /// <summary>A scalar.</summary>
    Scalar = 16,

    /// <summary>A list wrapper.</summary>
    List = 32,

    /// <summary>A non-null wrapper.</summary>
    NonNull = 64,

    /// <summary>A directive.</summary>
    Directive = 128
}
