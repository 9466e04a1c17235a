namespace HotChocolate.Types;

/// <summary>Wraps a type in annotations and descriptors.</summary>
public abstract class FluentWrapperType : IInputType, IOutputType
{
    /// <summary>A wrapper.</summary>
    protected FluentWrapperType() { }

    TypeKind IType.Kind => GetType().GetGenericTypeDefinition() == typeof(ListType<>) ? TypeKind.List : TypeKind.NonNull;
}

/// <summary>A list of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class ListType<T> : FluentWrapperType where T : IType
{
    private ListType() { }
}

/// <summary>A <typeparamref name="T"/> that is never null.</summary>
/// <typeparam name="T">The type that may not be null.</typeparam>
public sealed class NonNullType<T> : FluentWrapperType where T : IType
{
    private NonNullType() { }
}
