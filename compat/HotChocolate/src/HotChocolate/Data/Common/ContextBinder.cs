namespace HotChocolate.Data.Common;

/// <summary>Hands something to every resolver parameter of its type that the context of the field gives.</summary>
internal sealed class ContextBinder<T>(Func<IResolverContext, T> get) : IParameterBinder
{
    public bool IsPure => false;

    public bool CanBind(ParameterInfo parameter) => parameter.ParameterType == typeof(T);

    public Expression Bind(ParameterInfo parameter, ParameterExpression context) => Expression.Invoke(Expression.Constant(get), context);
}
