namespace HotChocolate.Data.Common;

/// <summary>
/// Puts values into expressions the way that closures of C# do. Providers make parameters of them, so that one plan serves every value; constants
/// would be written into the SQL.
/// </summary>
internal static class QueryParameter
{
    public static Expression Of(object? value, Type type)
    {
        var holder = Activator.CreateInstance(typeof(Holder<>).MakeGenericType(type))!;
        var field = holder.GetType().GetField(nameof(Holder<>.Value))!;
        field.SetValue(holder, AtUtc(value));
        return Expression.Field(Expression.Constant(holder), field);
    }

    // PostgreSQL takes moments in UTC only; where they are compared as C#, the offset makes no difference.
    private static object? AtUtc(object? value) => value switch
    {
        DateTimeOffset moment => moment.ToUniversalTime(),
        List<DateTimeOffset> moments => moments.ConvertAll(m => m.ToUniversalTime()),
        List<DateTimeOffset?> moments => moments.ConvertAll(m => m?.ToUniversalTime()),
        _ => value
    };

    private sealed class Holder<T>
    {
        public T? Value = default;
    }
}

/// <summary>Puts something else in the place of a lambda's parameter.</summary>
internal sealed class ParameterReplacement(ParameterExpression parameter, Expression instance) : ExpressionVisitor
{
    /// <summary>The body of a lambda with one parameter, over <paramref name="instance"/>.</summary>
    public static Expression Apply(LambdaExpression lambda, Expression instance)
        => new ParameterReplacement(lambda.Parameters[0], instance).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? instance : node;
}

internal static class Optional
{
    /// <summary>The value in a type that has null.</summary>
    public static Expression Of(Expression value)
        => value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null
            ? Expression.Convert(value, typeof(Nullable<>).MakeGenericType(value.Type))
            : value;
}

/// <summary>
/// Makes tests of text, as databases know them, fit to run as C#: there StartsWith and EndsWith follow the culture unless they are told otherwise,
/// and fail on null.
/// </summary>
internal sealed class OrdinalText : ExpressionVisitor
{
    public static Expression<Func<T, bool>> In<T>(Expression<Func<T, bool>> predicate)
        => (Expression<Func<T, bool>>)new OrdinalText().Visit(predicate);

    protected override Expression VisitMethodCall(MethodCallExpression node)
        => node.Method.Name is nameof(string.Contains) or nameof(string.StartsWith) or nameof(string.EndsWith)
            && node is { Object: { } text, Arguments: [var operand] } && text.Type == typeof(string) && operand.Type == typeof(string)
            ? Expression.AndAlso(
                Expression.NotEqual(text, Expression.Constant(null, text.Type)),
                Expression.Call(text, node.Method.Name, null, operand, Expression.Constant(StringComparison.Ordinal)))
            : base.VisitMethodCall(node);
}
