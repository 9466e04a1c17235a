using HotChocolate.Data.Common;

namespace HotChocolate.Data.Sorting;

/// <summary>Turns an order into sort keys.</summary>
/// <param name="inMemory">Whether keys are read as C#, where null has to be looked for before it is touched.</param>
internal sealed class SortTranslator(bool inMemory)
{
    /// <summary>Every key is one more call around the query, and providers of queries walk them by recursion: many thousand would end the process.</summary>
    private const int MaxKeys = 50;

    private readonly List<SortKey> _keys = [];
    private readonly List<IError> _errors = [];

    /// <summary>The keys in their order; none where no order is asked for.</summary>
    /// <exception cref="GraphQLException">Null stands where it cannot, or there are too many keys.</exception>
    public IReadOnlyList<SortKey> Translate<T>(InputObjectModel type, IValueNode order)
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
                _errors.Add(NullNotSupported(model, type, field.Value));
                continue;
            }
            var member = model.Features.Get<DataMember>()!.Of(value);
            if (model.Type.NamedType is InputObjectModel nested)
            {
                var isNull = inMemory && !member.Type.IsValueType ? Expression.Equal(member, Expression.Constant(null, member.Type)) : null;
                Add(nested, field.Value, parameter, member, isMissing is null ? isNull : isNull is null ? isMissing : Expression.OrElse(isMissing, isNull));
            }
            else
            {
                if (_keys.Count == MaxKeys) throw TooManyKeys();
                var isDescending = ((EnumValueNode)field.Value).Value == "DESC";
                _keys.Add(new SortKey(Expression.Lambda(isMissing is null ? member : NullWhere(isMissing, member), parameter), isDescending));
            }
        }
    }

    private static ConditionalExpression NullWhere(Expression isMissing, Expression member)
    {
        var type = member.Type.IsValueType && Nullable.GetUnderlyingType(member.Type) is null ? typeof(Nullable<>).MakeGenericType(member.Type) : member.Type;
        return Expression.Condition(isMissing, Expression.Constant(null, type), type == member.Type ? member : Expression.Convert(member, type));
    }

    private static GraphQLException TooManyKeys() => new(ErrorBuilder.New()
        .SetMessage($"An order may have at most {MaxKeys} keys.")
        .SetCode("HC0047")
        .SetExtension("maxAllowedKeys", MaxKeys)
        .Build());

    private static IError NullNotSupported(InputFieldModel field, InputObjectModel type, IValueNode value)
    {
        var builder = ErrorBuilder.New()
            .SetMessage($"The provided value for filter `{field.Name}` of type {type.Name} is invalid. Null values are not supported.")
            .SetCode("HC0026")
            .SetExtension("expectedType", field.Type.Nullable + "!")
            .SetExtension("sortType", type.Name);
        return value.Location is null ? builder.Build() : builder.AddLocation(value).Build();
    }
}

/// <summary>One key of an order.</summary>
internal sealed record SortKey(LambdaExpression Selector, bool IsDescending);
