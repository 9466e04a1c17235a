namespace HotChocolate.Types.Coercion;

/// <summary>
/// A coerced input object before it becomes an instance of a class: one value a field, in the order of <see cref="InputObjectModel.Fields"/>.
/// Values inside are leaf values, arrays (lists) and further coerced objects.
/// </summary>
internal sealed class CoercedObject(InputObjectModel type)
{
    private readonly object?[] _values = new object?[type.Fields.Count];
    private readonly bool[] _given = new bool[type.Fields.Count];
    private readonly bool[] _present = new bool[type.Fields.Count];
    private readonly int[] _order = new int[type.Fields.Count];
    private int _count;

    public InputObjectModel Type { get; } = type;

    /// <summary>The fields that the request gave, in its order, which matters where the fields are sort keys.</summary>
    public ReadOnlySpan<int> Given => _order.AsSpan(0, _count);

    /// <summary>Whether the request gave the field.</summary>
    public bool IsGiven(int index) => _given[index];

    /// <summary>The value as coercion left it.</summary>
    public object? this[int index] => _values[index];

    public void Give(int index, object? value)
    {
        if (!_given[index]) _order[_count++] = index;
        _values[index] = value;
        _given[index] = _present[index] = true;
    }

    public void GiveDefault(int index, object? value)
    {
        _values[index] = value;
        _present[index] = true;
    }

    /// <summary>The value of a field in the CLR type that it wants; the default of that type where there is none.</summary>
    /// <exception cref="KeyNotFoundException">The type has no such field.</exception>
    public object? GetRuntimeValue(string name)
        => GetRuntimeValue((Type.FindField(name) ?? throw new KeyNotFoundException($"{Type.Name} has no field `{name}`.")).Index);

    /// <inheritdoc cref="GetRuntimeValue(string)"/>
    public object? GetRuntimeValue(int index)
    {
        var plan = InputFieldPlan.Of(Type.Fields[index]);
        return _present[index] ? plan.ToRuntime(_values[index]) : plan.Missing;
    }

    /// <summary>The instance that <see cref="InputObjectModel.CreateInstance"/> makes; this object where the type has no class.</summary>
    public object ToRuntime()
    {
        if (Type.CreateInstance is not { } create) return this;
        var values = new object?[_values.Length];
        for (var i = 0; i < values.Length; i++) values[i] = GetRuntimeValue(i);
        return create(values, _present);
    }
}
