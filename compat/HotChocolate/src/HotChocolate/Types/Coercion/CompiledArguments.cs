namespace HotChocolate.Types.Coercion;

/// <summary>
/// Coercing field arguments (spec §6.4.1). What does not depend on variables is coerced once, when the operation is planned; what does, once a request.
/// </summary>
internal sealed class CompiledArguments
{
    private readonly ArgumentSlot[] _slots;
    private readonly ArgumentValue[]? _constant;

    private CompiledArguments(ArgumentSlot[] slots)
    {
        _slots = slots;
        if (Array.TrueForAll(slots, static s => s.IsShareable)) _constant = Array.ConvertAll(slots, static s => s.Shared);
    }

    /// <summary>For fields without arguments.</summary>
    public static CompiledArguments Empty { get; } = new([]);

    /// <summary>Prepares the arguments of a selected field, which has been validated.</summary>
    public static CompiledArguments Compile(OutputFieldModel field, FieldNode node)
        => field.Arguments.Count == 0 ? Empty : new(field.Arguments.Select(a => new ArgumentSlot(field, a, node)).ToArray());

    /// <summary>
    /// The values in the order of <see cref="OutputFieldModel.Arguments"/>, or what is wrong with them.
    /// An error without a path belongs to the field; the executor adds where that is.
    /// </summary>
    /// <exception cref="InputConversionException">A value inside an input object does not fit its CLR type.</exception>
    public bool TryCoerce(VariableValues variables, [NotNullWhen(true)] out ArgumentValue[]? values, out IReadOnlyList<IError> errors)
    {
        errors = [];
        if ((values = _constant) is not null) return true;
        values = new ArgumentValue[_slots.Length];
        List<IError>? found = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (!_slots[i].TryCoerce(variables, out values[i], out var error)) (found ??= []).Add(error);
        }
        if (found is null) return true;
        values = null;
        errors = found;
        return false;
    }

    /// <summary>The argument as a literal with variables replaced; the default where it was not given, null where there is none.</summary>
    /// <param name="index">The place of the argument in <see cref="OutputFieldModel.Arguments"/>.</param>
    /// <param name="variables">The variables of the request.</param>
    public IValueNode? GetLiteral(int index, VariableValues variables) => _slots[index].GetLiteral(variables);
}
