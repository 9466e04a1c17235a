namespace HotChocolate.Types;

/// <summary>Names a scalar in annotations and descriptors, such as <c>[GraphQLType&lt;IntType&gt;]</c>.</summary>
public abstract class ScalarType : IInputType, IOutputType
{
    private protected ScalarType()
    {
    }

    /// <inheritdoc/>
    public TypeKind Kind => TypeKind.Scalar;
}

/// <summary>A scalar with the CLR type of its values.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
public abstract class ScalarType<TRuntimeType> : ScalarType
{
    private protected ScalarType()
    {
    }
}

/// <summary>A scalar that is written as one kind of literal.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
/// <typeparam name="TLiteral">How it stands in a document.</typeparam>
public abstract class ScalarType<TRuntimeType, TLiteral> : ScalarType<TRuntimeType> where TLiteral : IValueNode
{
    private protected ScalarType()
    {
    }
}

/// <summary>A scalar of whole numbers.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
public abstract class IntegerTypeBase<TRuntimeType> : ScalarType<TRuntimeType, IntValueNode> where TRuntimeType : IComparable
{
    private protected IntegerTypeBase()
    {
    }
}

/// <summary>A scalar of numbers with a fraction.</summary>
/// <typeparam name="TRuntimeType">What resolvers see.</typeparam>
public abstract class FloatTypeBase<TRuntimeType> : ScalarType<TRuntimeType> where TRuntimeType : IComparable
{
    private protected FloatTypeBase()
    {
    }
}
