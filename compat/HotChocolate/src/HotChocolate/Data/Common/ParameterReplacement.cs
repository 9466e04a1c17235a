namespace HotChocolate.Data.Common;

/// <summary>Puts something else in the place of a lambda's parameter.</summary>
internal sealed class ParameterReplacement(ParameterExpression parameter, Expression instance) : ExpressionVisitor
{
    /// <summary>The body of a lambda with one parameter, over <paramref name="instance"/>.</summary>
    public static Expression Apply(LambdaExpression lambda, Expression instance) => new ParameterReplacement(lambda.Parameters[0], instance).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? instance : node;
}
