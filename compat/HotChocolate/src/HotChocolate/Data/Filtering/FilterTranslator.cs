using HotChocolate.Data.Common;
using HotChocolate.Types.Coercion;
using HotChocolate.Types.Scalars;
using static HotChocolate.Data.Filtering.FilterOperation;

namespace HotChocolate.Data.Filtering;

/// <summary>Turns a filter into a predicate.</summary>
/// <param name="inMemory">Whether the predicate runs as C#, where null has to be looked for before it is touched.</param>
internal sealed class FilterTranslator(bool inMemory)
{
    /// <summary>Providers of queries walk a predicate by recursion: one of many thousand parts would end the process.</summary>
    private const int MaxOperations = 500;

    private readonly List<IError> _errors = [];
    private int _operations;

    /// <summary>Null where nothing is asked.</summary>
    /// <exception cref="GraphQLException">Null stands where it cannot, or the filter has too many operations.</exception>
    public Expression<Func<T, bool>>? Translate<T>(InputObjectModel type, IValueNode filter)
    {
        var parameter = Expression.Parameter(typeof(T), "x");
        var body = Object(type, filter, new FilterTarget(parameter));
        if (_errors.Count > 0) throw new GraphQLException(_errors);
        if (body is null) return null;
        var predicate = Expression.Lambda<Func<T, bool>>(body, parameter);
        return inMemory ? OrdinalText.In(predicate) : predicate;
    }

    private Expression? Object(InputObjectModel type, IValueNode node, FilterTarget target)
    {
        Expression? all = null;
        if (node is not ObjectValueNode map) return null;
        foreach (var field in map.Fields)
            if (type.FindField(field.Name.Value) is { } model) all = Join(all, Field(type, model, field.Value, target), Expression.AndAlso);
        return all;
    }

    private Expression? Field(InputObjectModel type, InputFieldModel field, IValueNode node, FilterTarget target)
    {
        if (++_operations > MaxOperations) throw DataErrors.TooManyOperations(MaxOperations);
        var step = field.Features.Get<FilterStep>()!;
        if (step.Operation is And or Or) return Junction(type, step.Operation, node, target);
        if (node is NullValueNode && !(step.Operation is Eq && target.IsNullable))
        {
            var filterType = step.Operation is Member ? field.Type.NamedType : type;
            _errors.Add(DataErrors.NullNotSupported(field, filterType, "filterType", node));
            return null;
        }
        return step.Operation switch
        {
            Member => Inside(step.Member!, (InputObjectModel)field.Type.NamedType, node, target),
            Any or All or Some or None => List(step.Operation, field, node, target),
            _ => Leaf(type, step, field, node, target)
        };
    }

    private Expression? Junction(InputObjectModel type, FilterOperation operation, IValueNode node, FilterTarget target)
    {
        Expression? joined = null;
        foreach (var item in node is ListValueNode list ? list.Items : [node])
            joined = Join(joined, Object(type, item, target), operation is And ? Expression.AndAlso : Expression.OrElse);
        return joined;
    }

    /// <summary>A missing object satisfies nothing, whatever is asked about what is in it; neither does a missing list.</summary>
    private Expression? Inside(DataMember member, InputObjectModel type, IValueNode node, FilterTarget target)
    {
        var value = member.Of(target.Value);
        var inner = new FilterTarget(value, member.IsNullable, member.AreItemsNullable, member.IsId);
        if (Object(type, node, inner) is not { } predicate) return null;
        // Operations on leaves know what null means to them.
        if (IsLeaf(value.Type)) return predicate;
        // In a database, a list of related objects is never missing; there may be none.
        var canBeMissing = inMemory || member.IsNullable && (!ClrTypes.TryGetItemType(value.Type, out var item) || IsLeaf(item));
        return canBeMissing ? Expression.AndAlso(IsNotNull(value), predicate) : predicate;
    }

    private Expression? List(FilterOperation operation, InputFieldModel field, IValueNode node, FilterTarget target)
    {
        if (!ClrTypes.TryGetItemType(target.Value.Type, out var itemType)) return null;
        if (operation is Any)
        {
            var any = Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [itemType], target.Value);
            return ((BooleanValueNode)node).Value ? any : Expression.Not(any);
        }
        var item = Expression.Parameter(itemType, "i");
        var itemTarget = new FilterTarget(item, target.AreItemsNullable, IsId: target.IsId);
        if (Object((InputObjectModel)field.Type.NamedType, node, itemTarget) is not { } predicate) return null;
        var method = operation is All ? nameof(Enumerable.All) : nameof(Enumerable.Any);
        var call = Expression.Call(typeof(Enumerable), method, [itemType], target.Value, Expression.Lambda(predicate, item));
        return operation is None ? Expression.Not(call) : call;
    }

    private Expression Leaf(InputObjectModel type, FilterStep step, InputFieldModel field, IValueNode node, FilterTarget target)
    {
        Expression test = step.Operation switch
        {
            Eq when node is NullValueNode => IsNull(target.Value),
            In => IsOneOf(type, field, node, target),
            _ => Compare(step.Operation, target.Value, QueryParameter.Of(Reader(type, field, field.Type, target)(node), target.Value.Type))
        };
        return step.IsNegated ? Expression.Not(test) : test;
    }

    private static Expression Compare(FilterOperation operation, Expression value, Expression operand) => operation switch
    {
        Eq => Expression.Equal(value, operand),
        Gt => Expression.GreaterThan(value, operand),
        Gte => Expression.GreaterThanOrEqual(value, operand),
        Lt => Expression.LessThan(value, operand),
        Lte => Expression.LessThanOrEqual(value, operand),
        _ => Expression.Call(value, operation.ToString(), null, operand)
    };

    private Expression IsOneOf(InputObjectModel type, InputFieldModel field, IValueNode node, FilterTarget target)
    {
        var itemType = target.Value.Type;
        var read = Reader(type, field, field.Type.ItemType, target);
        var items = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        var hasNull = false;
        foreach (var item in node is ListValueNode list ? list.Items : [node])
        {
            if (item is NullValueNode) hasNull = true;
            else items.Add(read(item));
        }
        // Lists of clients may be long.
        var set = inMemory ? Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(itemType), items)! : items;
        var parameter = QueryParameter.Of(set, set.GetType());
        var contains = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [itemType], parameter, target.Value);
        // In lists of SQL, null equals nothing; and what is never null is in no list because of one.
        return hasNull && target.IsNullable ? Expression.OrElse(contains, IsNull(target.Value)) : contains;
    }

    private Func<IValueNode, object?> Reader(InputObjectModel type, InputFieldModel field, GraphType valueType, FilterTarget target)
    {
        var wanted = target.Value.Type;
        var convert = target.IsId ? id => id is null ? null : NodeId.Parse((string)id, wanted) : RuntimeConverter.Create(valueType, wanted);
        return node =>
        {
            var value = convert(LiteralInput.Read(node, valueType));
            // PostgreSQL has no such text, and says so by failing.
            if (!inMemory && value is string text && text.Contains('\0')) _errors.Add(DataErrors.ZeroNotSupported(field, type, node));
            return value;
        };
    }

    private static bool IsLeaf(Type type) => type.IsValueType || ScalarRegistry.FindByClrType(type) is not null;

    private static BinaryExpression IsNull(Expression value) => Expression.Equal(value, Expression.Constant(null, value.Type));

    private static BinaryExpression IsNotNull(Expression value) => Expression.NotEqual(value, Expression.Constant(null, value.Type));

    private static Expression? Join(Expression? left, Expression? right, Func<Expression, Expression, Expression> join)
        => left is null ? right : right is null ? left : join(left, right);
}

/// <summary>The value that a filter looks at.</summary>
/// <param name="Value">The value.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="AreItemsNullable">Whether its items may be null, where it is a list.</param>
/// <param name="IsId">Whether it is shown as <c>ID</c>.</param>
internal sealed record FilterTarget(Expression Value, bool IsNullable = false, bool AreItemsNullable = false, bool IsId = false);
