namespace HotChocolate.Types.Coercion;

/// <summary>Coercing variable values (spec §6.1.2), with what is the same for every request of an operation worked out once.</summary>
internal sealed class VariablePlan
{
    private readonly Variable[] _variables;
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    /// <summary>A plan for an operation, which has been validated.</summary>
    public VariablePlan(SchemaModel schema, OperationDefinitionNode operation)
    {
        var definitions = operation.VariableDefinitions;
        _variables = new Variable[definitions.Count];
        for (var i = 0; i < _variables.Length; i++)
        {
            var type = schema.Resolve(definitions[i].Type) ?? throw new InvalidOperationException($"The type `{definitions[i].Type}` is unknown.");
            _variables[i] = new Variable(definitions[i], type);
            _indexes.Add(_variables[i].Name, i);
        }
    }

    /// <summary>Coerces the variables of a request.</summary>
    /// <param name="raw">What the request gave: <see cref="JsonElement"/>, <see cref="IValueNode"/> or CLR values; others than those declared are ignored.</param>
    /// <param name="values">The coerced variables.</param>
    /// <param name="error">The first thing that is wrong.</param>
    public bool TryCoerce(IReadOnlyDictionary<string, object?>? raw, [NotNullWhen(true)] out VariableValues? values, [NotNullWhen(false)] out IError? error)
    {
        values = VariableValues.Empty;
        error = null;
        if (_variables.Length == 0) return true;
        var coerced = new object?[_variables.Length];
        for (var i = 0; i < coerced.Length; i++)
        {
            object? value = null;
            var given = raw is not null && raw.TryGetValue(_variables[i].Name, out value);
            if (_variables[i].TryCoerce(given, value, out coerced[i], out error)) continue;
            values = null;
            return false;
        }
        values = new VariableValues(this, coerced);
        return true;
    }

    internal bool TryGetIndex(string name, out int index) => _indexes.TryGetValue(name, out index);

    internal GraphType TypeOf(int index) => _variables[index].Type;

    private sealed class Variable(VariableDefinitionNode definition, GraphType type)
    {
        private object? _default = VariableValues.Missing;

        public string Name { get; } = definition.Variable.Name.Value;

        public GraphType Type { get; } = type;

        public bool TryCoerce(bool given, object? raw, out object? value, [NotNullWhen(false)] out IError? error)
        {
            error = null;
            value = VariableValues.Missing;
            if (!given)
            {
                if (definition.DefaultValue is null && !Type.IsNonNull) return true;
                value = _default;
                if (!ReferenceEquals(value, VariableValues.Missing)) return true;
                raw = definition.DefaultValue;
            }
            if (raw is null or NullValueNode or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
            {
                value = null;
                if (Type.IsNonNull) error = InputErrors.VariableRequired(definition);
                return error is null;
            }
            if (!TryRead(raw, out value, out error)) return false;
            if (!given) _default = value;
            return true;
        }

        private bool TryRead(object raw, out object? value, [NotNullWhen(false)] out IError? error)
        {
            var state = new CoercionState(VariableValues.Empty, Name);
            try
            {
                value = raw switch
                {
                    JsonElement json => JsonInput.Instance.Read(json, Type, default, ref state),
                    IValueNode literal => LiteralInput.Instance.Read(literal, Type, default, ref state),
                    _ => ClrInput.Instance.Read(raw, Type, default, ref state)
                };
                error = null;
                return true;
            }
            catch (CoercionException exception)
            {
                value = null;
                error = exception.ToErrorBuilder().Build();
                return false;
            }
        }
    }
}
