using HotChocolate.Data.Common;

namespace HotChocolate.Types.Coercion;

/// <summary>One argument of a selected field.</summary>
internal sealed class ArgumentSlot
{
    private readonly OutputFieldModel _field;
    private readonly InputFieldModel _argument;
    private readonly InputFieldPlan _plan;
    private readonly FieldNode _node;
    private readonly ArgumentNode? _argumentNode;
    private readonly bool _hasVariables;
    private readonly object? _coerced;
    private readonly IError? _error;

    public ArgumentSlot(OutputFieldModel field, InputFieldModel argument, FieldNode node)
    {
        (_field, _argument, _node) = (field, argument, node);
        _plan = InputFieldPlan.Of(argument);
        _argumentNode = node.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name);
        _hasVariables = _argumentNode is not null && LiteralFormatter.ContainsVariables(_argumentNode.Value);
        if (_hasVariables) return;
        if (!TryRead(VariableValues.Empty, out _coerced, out _, out _error)) return;
        // Lists and objects are made anew for every request: a resolver may change them.
        if (!IsImmutable(_coerced) || !TryConvert(_coerced, _argumentNode is not null, out var value, out _error)) return;
        IsShareable = true;
        Shared = value;
    }

    /// <summary>Whether <see cref="Shared"/> holds for every request.</summary>
    public bool IsShareable { get; }

    public ArgumentValue Shared { get; }

    public bool TryCoerce(VariableValues variables, out ArgumentValue value, [NotNullWhen(false)] out IError? error)
    {
        value = Shared;
        error = _error;
        if (IsShareable) return true;
        if (error is not null) return false;
        var given = _argumentNode is not null;
        var coerced = _coerced;
        if (_hasVariables && !TryRead(variables, out coerced, out given, out error)) return false;
        return TryConvert(coerced, given, out value, out error);
    }

    public IValueNode? GetLiteral(VariableValues variables)
    {
        if (_argumentNode is null) return _argument.DefaultValue;
        if (!_hasVariables) return _argumentNode.Value;
        return _argumentNode.Value is VariableNode variable && !variables.TryGet(variable.Name.Value, out _)
            ? _argument.DefaultValue
            : LiteralFormatter.Substitute(_argumentNode.Value, variables);
    }

    private static bool IsImmutable(object? coerced) => coerced is not (object?[] or CoercedObject or System.Collections.ICollection);

    // Spec §6.4.1, steps 5.d to 5.k.
    private bool TryRead(VariableValues variables, out object? coerced, out bool given, [NotNullWhen(false)] out IError? error)
    {
        var state = new CoercionState(variables, _argument.Name);
        var site = new InputSite(_field, _argument);
        error = null;
        coerced = null;
        given = _argumentNode is not null;
        try
        {
            var variable = _argumentNode?.Value as VariableNode;
            if (variable is not null) given = variables.TryGet(variable.Name.Value, out coerced);
            if (!given)
            {
                if (_argument.DefaultValue is not null) coerced = _plan.Default(site, ref state);
                else if (_argument.Type.IsNonNull) throw state.At(InputErrors.NullNotAllowed());
            }
            else if (variable is null)
            {
                coerced = LiteralInput.Instance.Read(_argumentNode!.Value, _argument.Type, site, ref state);
            }
            else if (coerced is null && _argument.Type.IsNonNull)
            {
                throw state.At(InputErrors.NullNotAllowed());
            }
            return true;
        }
        catch (CoercionException exception)
        {
            error = ToError(exception);
            return false;
        }
    }

    private bool TryConvert(object? coerced, bool given, out ArgumentValue value, [NotNullWhen(false)] out IError? error)
    {
        error = null;
        value = default;
        var present = given || _argument.DefaultValue is not null;
        try
        {
            value = new ArgumentValue(present ? _plan.ToRuntime(coerced) : _plan.Missing, given, _argumentNode?.Value ?? _argument.DefaultValue);
            return true;
        }
        catch (InputConversionException) when (_argument.Type.NamedType is LeafTypeModel)
        {
            error = InputErrors.CannotConvert(_field, _argument, _node);
            return false;
        }
    }

    // A literal that the leaf type of the argument refuses is shown where the argument stands; anything else where the field does.
    private IError ToError(CoercionException exception)
    {
        if (exception.IsNullViolation && !_hasVariables && _argumentNode is not null)
            return InputErrors.NullInArgument(_argument, (_node.Alias ?? _node.Name).Value, exception, _argumentNode);

        // The operations of a filter are read one by one, where it is applied.
        if (exception.IsLeafError && _argument.Features.Get<ListMiddleware>() is not null)
            exception.Path.RemoveRange(0, exception.Path.FindLastIndex(segment => segment is string));
        var builder = exception.ToErrorBuilder();
        return exception.IsLeafError && _argument.Type.Nullable is LeafTypeModel && !_hasVariables && _argumentNode is not null
            ? builder.AddLocation(_argumentNode).SetExtension("responseName", (_node.Alias ?? _node.Name).Value).Build()
            : builder.AddLocation(_node).Build();
    }
}

/// <summary>A coerced argument.</summary>
/// <param name="Value">In the CLR type that the resolver wants; its default where there is no value.</param>
/// <param name="IsGiven">Whether the request gave it.</param>
/// <param name="Literal">What stands in the document, or the default; null where there is neither. May hold variables.</param>
internal readonly record struct ArgumentValue(object? Value, bool IsGiven, IValueNode? Literal);
