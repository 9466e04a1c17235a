using HotChocolate.Data.Common;

namespace HotChocolate.Data.Sorting;

/// <summary>Turns an order into sort keys.</summary>
/// <param name="inMemory">Whether keys are read as C#, where null has to be looked for before it is touched.</param>
internal sealed class SortTranslator(bool inMemory)
{
    /// <summary>Every key is one more call around the query. Providers walk them by recursion: many thousand would end the process.</summary>
    private const int MaxKeys = 50;

    private readonly List<OrderKey> _keys = [];
    private readonly List<IError> _errors = [];

    /// <summary>The keys in their order; none where no order is asked for.</summary>
    /// <exception cref="GraphQLException">Null stands where it cannot, or there are too many keys.</exception>
    public IReadOnlyList<OrderKey> Translate<T>(InputObjectModel type, IValueNode order)
    {
        var parameter = Expression.Parameter(typeof(T), "x");
        foreach (var item in order is ListValueNode list ? list.Items : [order]) Add(type, item, parameter, parameter, null);
        return _errors.Count > 0 ? throw new GraphQLException(_errors) : _keys;
    }

    /// <param name="type">The type of the order.</param>
    /// <param name="node">The order.</param>
    /// <param name="parameter">What is sorted.</param>
    /// <param name="value">The object that the order is about.</param>
    /// <param name="isMissing">Whether an object on the way to it is null; null where that cannot be.</param>
    private void Add(InputObjectModel type, IValueNode node, ParameterExpression parameter, Expression value, Expression? isMissing)
    {
        if (node is not ObjectValueNode map) return;
        foreach (var field in map.Fields)
        {
            if (type.FindField(field.Name.Value) is not { } model) continue;
            if (field.Value is NullValueNode)
            {
                _errors.Add(DataErrors.NullNotSupported(model, type, "sortType", field.Value));
                continue;
            }
            var member = model.Features.Get<DataMember>()!.Of(value);
            if (model.Type.NamedType is InputObjectModel nested)
            {
                var isNull = inMemory && !member.Type.IsValueType ? Expression.Equal(member, Expression.Constant(null, member.Type)) : null;
                var isUnreachable = isMissing is null ? isNull : isNull is null ? isMissing : Expression.OrElse(isMissing, isNull);
                Add(nested, field.Value, parameter, member, isUnreachable);
            }
            else
            {
                if (_keys.Count == MaxKeys) throw DataErrors.TooManyKeys(MaxKeys);
                var selector = Expression.Lambda(isMissing is null ? member : NullWhere(isMissing, member), parameter);
                _keys.Add(new OrderKey(selector, ((EnumValueNode)field.Value).Value == SortTypes.Descending));
            }
        }
    }

    private static ConditionalExpression NullWhere(Expression isMissing, Expression member)
    {
        var optional = Optional.Of(member);
        return Expression.Condition(isMissing, Expression.Constant(null, optional.Type), optional);
    }
}
