using HotChocolate.Data.Common;

namespace HotChocolate.Data.Keyset;

/// <summary>Which items stand behind, or in front of, the one that a cursor names.</summary>
/// <param name="keys">The order.</param>
/// <param name="nullIsGreatest">Where null stands in ascending order: at the end, or at the beginning.</param>
internal sealed class KeysetPredicate(IReadOnlyList<OrderKey> keys, bool nullIsGreatest)
{
    public Expression<Func<T, bool>> Create<T>(object?[] cursor, bool isBehind)
    {
        var item = Expression.Parameter(typeof(T), "x");
        var bounds = keys.Select((k, i) => cursor[i] is { } value ? QueryParameter.Of(value, k.Type) : null).ToArray();
        Expression predicate = Expression.Constant(false);
        Expression? same = null;
        for (var i = 0; i < keys.Count; i++)
        {
            var key = ParameterReplacement.Apply(keys[i].Selector, item);
            var wantsGreater = isBehind != keys[i].IsDescending;
            var beyond = Beyond(key, bounds[i], wantsGreater, keys[i].CanBeNull);
            if (beyond is not null)
            {
                var step = same is null ? beyond : Expression.AndAlso(same, beyond);
                predicate = predicate is ConstantExpression ? step : Expression.OrElse(predicate, step);
            }
            var equal = Equal(key, bounds[i]);
            same = same is null ? equal : Expression.AndAlso(same, equal);
        }
        return Expression.Lambda<Func<T, bool>>(WithLimit(predicate, bounds[0], isBehind, item), item);
    }

    // Says once more what follows from the alternatives: an index on the first key can seek by it.
    private Expression WithLimit(Expression predicate, Expression? bound, bool isBehind, ParameterExpression item)
    {
        if (keys.Count == 1 || keys[0].CanBeNull || bound is null) return predicate;
        var key = ParameterReplacement.Apply(keys[0].Selector, item);
        var limit = Compare(isBehind != keys[0].IsDescending ? ExpressionType.GreaterThanOrEqual : ExpressionType.LessThanOrEqual, key, bound);
        return Expression.AndAlso(limit, predicate);
    }

    /// <summary>Null where nothing is beyond.</summary>
    private Expression? Beyond(Expression key, Expression? bound, bool wantsGreater, bool canBeNull)
    {
        var nullIsBeyond = canBeNull && wantsGreater == nullIsGreatest;
        if (bound is null) return nullIsBeyond ? null : Expression.NotEqual(key, Null(key));
        var beyond = Compare(wantsGreater ? ExpressionType.GreaterThan : ExpressionType.LessThan, key, bound);
        return nullIsBeyond ? Expression.OrElse(beyond, Expression.Equal(key, Null(key))) : beyond;
    }

    private static BinaryExpression Equal(Expression key, Expression? bound) => Expression.Equal(key, bound ?? Null(key));

    private static BinaryExpression Compare(ExpressionType operation, Expression key, Expression bound)
    {
        var type = Nullable.GetUnderlyingType(key.Type) ?? key.Type;
        if (type == typeof(string))
            return AgainstZero(Expression.Call(typeof(string), nameof(string.Compare), null, key, bound));
        if (type == typeof(bool))
            return AgainstZero(Expression.Call(Value(key), nameof(bool.CompareTo), null, Value(bound)));
        if (!type.IsEnum) return Expression.MakeBinary(operation, key, bound);
        var number = Enum.GetUnderlyingType(type);
        var numberType = key.Type == type ? number : typeof(Nullable<>).MakeGenericType(number);
        return Expression.MakeBinary(operation, Expression.Convert(key, numberType), Expression.Convert(bound, numberType));

        BinaryExpression AgainstZero(Expression comparison) => Expression.MakeBinary(operation, comparison, Expression.Constant(0));
    }

    private static Expression Value(Expression value) => Nullable.GetUnderlyingType(value.Type) is { } type ? Expression.Convert(value, type) : value;

    private static ConstantExpression Null(Expression key) => Expression.Constant(null, key.Type);
}
