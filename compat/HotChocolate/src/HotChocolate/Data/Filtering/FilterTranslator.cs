using HotChocolate.Data.Common;

namespace HotChocolate.Data.Filtering;

/// <summary>Turns a filter into a predicate.</summary>
/// <param name="inMemory">Whether the predicate runs as C#, where null has to be looked for before it is touched. A database does without.</param>
internal sealed class FilterTranslator(bool inMemory)
{
    /// <summary>Providers of queries walk a predicate by recursion: one of many thousand parts would end the process.</summary>
    private const int MaxOperations = 500;

    private readonly List<IError> _errors = [];
    private readonly LeafFilter _leaf = new(inMemory);
    private int _operations;

    /// <summary>Null where nothing is asked.</summary>
    /// <exception cref="GraphQLException">Null stands where it cannot, or the filter has too many operations.</exception>
    public Expression<Func<T, bool>>? Translate<T>(InputObjectModel type, IValueNode filter)
    {
        var parameter = Expression.Parameter(typeof(T), "x");
        var body = Object(type, filter, new FilterTarget(parameter, IsNullable: false, AreItemsNullable: false, IsId: false));
        if (_errors.Count > 0) throw new GraphQLException(_errors);
        return body is null ? null : Expression.Lambda<Func<T, bool>>(body, parameter);
    }

    private Expression? Object(InputObjectModel type, IValueNode node, in FilterTarget target)
    {
        Expression? all = null;
        if (node is not ObjectValueNode map) return null;
        foreach (var field in map.Fields)
            if (type.FindField(field.Name.Value) is { } model) all = Join(all, Field(type, model, field.Value, target), Expression.AndAlso);
        return all;
    }

    private Expression? Field(InputObjectModel type, InputFieldModel field, IValueNode node, in FilterTarget target)
    {
        if (++_operations > MaxOperations) throw FilterErrors.TooManyOperations(MaxOperations);
        var step = field.Features.Get<FilterStep>()!;
        if (step.Operation is FilterOperation.And or FilterOperation.Or) return Junction(type, step.Operation, node, target);
        if (node is NullValueNode && !(step.Operation is FilterOperation.Equals or FilterOperation.NotEquals && target.IsNullable))
        {
            _errors.Add(FilterErrors.NullNotSupported(field, step.Operation is FilterOperation.Member ? field.Type.NamedType : type, node));
            return null;
        }
        return step.Operation switch
        {
            FilterOperation.Member => Member(step.Member!, (InputObjectModel)field.Type.NamedType, node, target),
            FilterOperation.Any or FilterOperation.All or FilterOperation.Some or FilterOperation.None => List(step.Operation, field, node, target),
            _ => _leaf.Translate(step.Operation, field, node, target)
        };
    }

    private Expression? Junction(InputObjectModel type, FilterOperation operation, IValueNode node, in FilterTarget target)
    {
        Expression? joined = null;
        foreach (var item in node is ListValueNode list ? list.Items : [node])
            joined = Join(joined, Object(type, item, target), operation is FilterOperation.And ? Expression.AndAlso : Expression.OrElse);
        return joined;
    }

    private Expression? Member(DataMember member, InputObjectModel type, IValueNode node, in FilterTarget target)
    {
        var value = member.Of(target.Value);
        var predicate = Object(type, node, new FilterTarget(value, member.IsNullable, member.AreItemsNullable, member.IsId));
        // Operations on leaves know what null means to them; inside objects and lists there is nothing to ask.
        var isLeaf = Types.Scalars.ScalarRegistry.FindByClrType(Nullable.GetUnderlyingType(value.Type) ?? value.Type) is not null;
        return predicate is null || !inMemory || isLeaf || value.Type.IsValueType ? predicate : Expression.AndAlso(LeafFilter.IsNotNull(value), predicate);
    }

    private Expression? List(FilterOperation operation, InputFieldModel field, IValueNode node, in FilterTarget target)
    {
        if (!ClrTypes.TryGetItemType(target.Value.Type, out var itemType)) return null;
        if (operation is FilterOperation.Any)
        {
            var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [itemType], target.Value);
            return ((BooleanValueNode)node).Value ? any : Expression.Not(any);
        }
        var item = Expression.Parameter(itemType, "i");
        if (Object((InputObjectModel)field.Type.NamedType, node, new FilterTarget(item, target.AreItemsNullable, AreItemsNullable: false, target.IsId)) is not { } predicate) return null;
        var method = operation is FilterOperation.All ? nameof(Enumerable.All) : nameof(Enumerable.Any);
        var call = Expression.Call(typeof(Enumerable), method, [itemType], target.Value, Expression.Lambda(predicate, item));
        return operation is FilterOperation.None ? Expression.Not(call) : call;
    }

    private static Expression? Join(Expression? left, Expression? right, Func<Expression, Expression, Expression> join)
        => left is null ? right : right is null ? left : join(left, right);
}

/// <summary>The value that a filter looks at.</summary>
internal readonly record struct FilterTarget(Expression Value, bool IsNullable, bool AreItemsNullable, bool IsId);
