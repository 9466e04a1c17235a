namespace HotChocolate.Types.Coercion;

/// <summary>What coercion works out once for an argument or input field.</summary>
internal sealed class InputFieldPlan
{
    private readonly Func<object?, object?> _convert;
    private readonly InputFieldModel _field;
    private object? _default;
    private volatile bool _hasDefault;

    private InputFieldPlan(InputFieldModel field)
    {
        _field = field;
        _convert = RuntimeConverter.Create(field.Type, field.RuntimeType);
        Missing = RuntimeConverter.DefaultOf(field.RuntimeType);
    }

    /// <summary>What a resolver or constructor gets where there is neither a value nor a default.</summary>
    public object? Missing { get; }

    public static InputFieldPlan Of(InputFieldModel field) => field.Plan ??= new InputFieldPlan(field);

    /// <summary>A coerced value in the CLR type that is wanted.</summary>
    public object? ToRuntime(object? coerced) => _convert(coerced);

    /// <summary>The coerced default; only where there is one.</summary>
    public object? Default(InputSite site, ref CoercionState state)
    {
        if (_hasDefault) return _default;
        _default = LiteralInput.Instance.Read(_field.DefaultValue ?? NullValueNode.Default, _field.Type, site, ref state);
        _hasDefault = true;
        return _default;
    }
}
