using HotChocolate.Data.Common;
using HotChocolate.Types.Coercion;

namespace HotChocolate.Data.Filtering;

/// <summary>Turns operations on scalars and enums into predicates.</summary>
internal sealed class LeafFilter(bool inMemory)
{
    public static Expression IsNotNull(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));

    public Expression Translate(FilterOperation operation, InputFieldModel field, IValueNode node, in FilterTarget target)
    {
        var value = target.Value;
        if (node is NullValueNode)
        {
            var isNull = CanBeNull(value) ? Expression.Equal(value, Expression.Constant(null, value.Type)) : (Expression)Expression.Constant(false);
            return operation is FilterOperation.Equals ? isNull : Expression.Not(isNull);
        }
        if (operation is FilterOperation.In or FilterOperation.NotIn)
        {
            var listType = typeof(List<>).MakeGenericType(value.Type);
            var isOneOf = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], QueryParameter.Of(Read(field, node, listType, target), listType), value);
            return operation is FilterOperation.In ? isOneOf : Expression.Not(isOneOf);
        }
        var operand = QueryParameter.Of(Read(field, node, value.Type, target), value.Type);
        return operation switch
        {
            FilterOperation.Equals => Expression.Equal(value, operand),
            FilterOperation.NotEquals => Expression.NotEqual(value, operand),
            FilterOperation.GreaterThan => Expression.GreaterThan(value, operand),
            FilterOperation.NotGreaterThan => Expression.Not(Expression.GreaterThan(value, operand)),
            FilterOperation.GreaterThanOrEquals => Expression.GreaterThanOrEqual(value, operand),
            FilterOperation.NotGreaterThanOrEquals => Expression.Not(Expression.GreaterThanOrEqual(value, operand)),
            FilterOperation.LowerThan => Expression.LessThan(value, operand),
            FilterOperation.NotLowerThan => Expression.Not(Expression.LessThan(value, operand)),
            FilterOperation.LowerThanOrEquals => Expression.LessThanOrEqual(value, operand),
            FilterOperation.NotLowerThanOrEquals => Expression.Not(Expression.LessThanOrEqual(value, operand)),
            FilterOperation.Contains => Text(target, nameof(string.Contains), operand),
            FilterOperation.NotContains => NotText(target, nameof(string.Contains), operand),
            FilterOperation.StartsWith => Text(target, nameof(string.StartsWith), operand),
            FilterOperation.NotStartsWith => NotText(target, nameof(string.StartsWith), operand),
            FilterOperation.EndsWith => Text(target, nameof(string.EndsWith), operand),
            FilterOperation.NotEndsWith => NotText(target, nameof(string.EndsWith), operand),
            _ => throw new InvalidOperationException($"{operation} is no operation on a scalar.")
        };
    }

    private Expression Text(in FilterTarget target, string method, Expression operand)
        => inMemory ? Expression.AndAlso(IsNotNull(target.Value), Call(target.Value, method, operand)) : Call(target.Value, method, operand);

    private Expression NotText(in FilterTarget target, string method, Expression operand)
    {
        var isNot = Expression.Not(Call(target.Value, method, operand));
        return inMemory || target.IsNullable ? Expression.OrElse(Expression.Equal(target.Value, Expression.Constant(null, typeof(string))), isNot) : isNot;
    }

    // In C#, StartsWith and EndsWith follow the culture unless they are told otherwise; databases know only the plain method.
    private MethodCallExpression Call(Expression value, string method, Expression operand)
        => inMemory
            ? Expression.Call(value, method, null, operand, Expression.Constant(StringComparison.Ordinal))
            : Expression.Call(value, method, null, operand);

    private static object? Read(InputFieldModel field, IValueNode node, Type wanted, in FilterTarget target)
    {
        var coerced = LiteralInput.Read(node, field.Type);
        if (target.IsId) coerced = coerced is object?[] ids ? Array.ConvertAll(ids, id => Key(id, wanted.GetGenericArguments()[0])) : Key(coerced, wanted);
        if (target.IsId) return coerced is object?[] keys ? ListOf(keys, wanted) : coerced;
        return AtUtc(RuntimeConverter.Create(field.Type, wanted)(coerced));
    }

    private static object? Key(object? id, Type type) => id is null ? null : NodeId.Parse((string)id, type);

    private static System.Collections.IList ListOf(object?[] keys, Type listType)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(listType)!;
        foreach (var key in keys) list.Add(key);
        return list;
    }

    // PostgreSQL takes moments in UTC only; where they are compared as C#, the offset makes no difference.
    private static object? AtUtc(object? value)
    {
        if (value is List<DateTimeOffset> moments) return moments.ConvertAll(m => m.ToUniversalTime());
        if (value is List<DateTimeOffset?> optional) return optional.ConvertAll(m => m?.ToUniversalTime());
        return value is DateTimeOffset moment ? moment.ToUniversalTime() : value;
    }

    private static bool CanBeNull(Expression value) => !value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null;
}
