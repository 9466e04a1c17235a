namespace HotChocolate.Types;

/// <summary>Wraps a type in annotations and descriptors.</summary>
public abstract class FluentWrapperType : IInputType, IOutputType
{
    /// <summary>A wrapper.</summary>
    protected FluentWrapperType()
    {
    }

    TypeKind IType.Kind => WrapperKind;

    private protected abstract TypeKind WrapperKind { get; }
}

/// <summary>A list of <typeparamref name="T"/>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class ListType<T> : FluentWrapperType where T : IType
{
    private ListType()
    {
    }

    private protected override TypeKind WrapperKind => TypeKind.List;
}

/// <summary>A <typeparamref name="T"/> that is never null.</summary>
/// <typeparam name="T">The type that may not be null.</typeparam>
public sealed class NonNullType<T> : FluentWrapperType where T : IType
{
    private NonNullType()
    {
    }

    private protected override TypeKind WrapperKind => TypeKind.NonNull;
}
