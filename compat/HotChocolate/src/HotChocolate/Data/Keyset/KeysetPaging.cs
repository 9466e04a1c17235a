using GreenDonut.Data;
using HotChocolate.Data.Common;
using HotChocolate.Data.Paging;

namespace HotChocolate.Data.Keyset;

/// <summary>A page of an ordered query by its sort keys. One item more than wanted is read, to know whether others follow.</summary>
internal sealed class KeysetPaging<T>
{
    private readonly Expression<Func<T, T>>? _selector;
    private readonly IReadOnlyList<OrderKey> _keys;
    private readonly PagingArguments _arguments;
    private readonly bool _isBackward;
    private readonly int _size;

    /// <exception cref="ArgumentException">The query has no order by keys of its items.</exception>
    /// <exception cref="GraphQLException">A cursor does not belong to this order.</exception>
    public KeysetPaging(IQueryable<T> source, PagingArguments arguments)
    {
        // What is selected may be less than what the order needs: it is taken at the end, beside the keys.
        if (source.Expression is MethodCallExpression { Method.Name: nameof(Queryable.Select), Arguments: [var inner, UnaryExpression quote] }
            && quote.Operand is Expression<Func<T, T>> selector)
            (source, _selector) = (source.Provider.CreateQuery<T>(inner), selector);
        _keys = OrderKeys.Of(source.Expression, typeof(T));
        _arguments = arguments;
        _isBackward = arguments.First is null && arguments.Last is not null;
        _size = arguments.First ?? arguments.Last ?? PagingSettings.BuiltInDefaultPageSize;
        ArgumentOutOfRangeException.ThrowIfNegative(_size, nameof(arguments));

        All = source;
        var predicate = new KeysetPredicate(_keys, nullIsGreatest: source is not EnumerableQuery<T>);
        Between = source;
        if (arguments.After is { } after)
            Between = Between.Where(predicate.Create<T>(KeysetCursor.Parse(PagedField.After, after, _keys), isBehind: true));
        if (arguments.Before is { } before)
            Between = Between.Where(predicate.Create<T>(KeysetCursor.Parse(PagedField.Before, before, _keys), isBehind: false));
    }

    /// <summary>The items of all pages.</summary>
    public IQueryable<T> All { get; }

    /// <summary>The items between the cursors.</summary>
    public IQueryable<T> Between { get; }

    /// <summary>The items of the page and one more, each with its sort keys, in the order in which they are looked for.</summary>
    /// <param name="items">The items between the cursors.</param>
    /// <param name="isOrdered">Whether they are in order.</param>
    public Expression Rows(Expression items, bool isOrdered)
    {
        if (_isBackward || !isOrdered) items = OrderKeys.Order(items, _keys.Select(k => k with { IsDescending = k.IsDescending != _isBackward }));
        var count = QueryParameter.Of(_size == int.MaxValue ? _size : _size + 1, typeof(int));
        items = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(T)], items, count);
        var item = Expression.Parameter(typeof(T), "x");
        var value = _selector is null ? item : ParameterReplacement.Apply(_selector, item);
        var keys = _keys.Select(k => Expression.Convert(ParameterReplacement.Apply(k.Selector, item), typeof(object)));
        var row = Expression.New(typeof(KeysetRow<T>).GetConstructors()[0], value, Expression.NewArrayInit(typeof(object), keys));
        var select = Expression.Quote(Expression.Lambda<Func<T, KeysetRow<T>>>(row, item));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(T), typeof(KeysetRow<T>)], items, select);
    }

    /// <summary>The page that the rows make.</summary>
    public Page<TValue> Page<TValue>(List<KeysetRow<T>> rows, int? totalCount, Func<T, TValue> valueOf)
    {
        var hasMore = rows.Count > _size;
        if (hasMore) rows.RemoveAt(rows.Count - 1);
        if (_isBackward) rows.Reverse();
        var keys = new Dictionary<object, object?[]>(typeof(TValue).IsValueType ? null : ReferenceEqualityComparer.Instance);
        var items = new TValue[rows.Count];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = valueOf(rows[i].Item);
            if (items[i] is { } value) keys[value] = rows[i].Keys;
        }
        var hasNext = _isBackward ? _arguments.Before is not null : hasMore || _arguments.Before is not null;
        var hasPrevious = _isBackward ? hasMore || _arguments.After is not null : _arguments.After is not null;
        return new Page<TValue>([.. items], hasNext, hasPrevious, CursorOf, totalCount);

        string CursorOf(TValue value) => KeysetCursor.Format(_keys, keys.TryGetValue(value!, out var known) ? known : Read(value));
    }

    // An item that is not of the page itself.
    private object?[] Read(object? item) => [.. _keys.Select(k => k.Selector.Compile(preferInterpretation: true).DynamicInvoke(item))];
}

/// <summary>An item, and the values of its sort keys.</summary>
internal sealed class KeysetRow<T>(T item, object?[] keys)
{
    public T Item => item;

    public object?[] Keys => keys;
}
