namespace HotChocolate.Types.Coercion;

/// <summary>The coerced variables of a request. A variable without value and default is not among them.</summary>
internal sealed class VariableValues : IVariableValueCollection
{
    /// <summary>Stands for a variable that has no value.</summary>
    internal static readonly object Missing = new();

    public static readonly VariableValues Empty = new(null, []);

    private readonly VariablePlan? _plan;
    private readonly object?[] _values;

    internal VariableValues(VariablePlan? plan, object?[] values)
    {
        _plan = plan;
        _values = values;
    }

    /// <inheritdoc/>
    public T? GetVariable<T>(string name)
        => TryGetVariable<T>(name, out var value) ? value : throw new KeyNotFoundException($"The variable `{name}` has no value.");

    /// <inheritdoc/>
    public bool TryGetVariable<T>(string name, out T? value)
    {
        value = default;
        if (!TryFind(name, out var index)) return false;
        var coerced = _values[index];
        var type = _plan!.TypeOf(index);
        value = typeof(IValueNode).IsAssignableFrom(typeof(T)) ? (T)LiteralFormatter.FormatCoerced(coerced, type)
            : coerced is T same ? same
            : (T?)RuntimeConverter.Create(type, typeof(T))(coerced);
        return true;
    }

    /// <summary>The coerced value: a leaf value, an array, a <see cref="CoercedObject"/> or null.</summary>
    public bool TryGet(string name, out object? value)
    {
        var found = TryFind(name, out var index);
        value = found ? _values[index] : null;
        return found;
    }

    /// <summary>The value as the literal that it would be in the document.</summary>
    public bool TryGetLiteral(string name, [NotNullWhen(true)] out IValueNode? literal)
    {
        literal = TryFind(name, out var index) ? LiteralFormatter.FormatCoerced(_values[index], _plan!.TypeOf(index)) : null;
        return literal is not null;
    }

    private bool TryFind(string name, out int index)
    {
        index = 0;
        return _plan is not null && _plan.TryGetIndex(name, out index) && !ReferenceEquals(_values[index], Missing);
    }
}
