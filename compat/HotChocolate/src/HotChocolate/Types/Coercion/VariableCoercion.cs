using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using HotChocolate.Language;
using HotChocolate.Types.Model;

namespace HotChocolate.Types.Coercion;

/// <summary>Coercing variable values (spec §6.1.2).</summary>
internal static class VariableCoercion
{
    /// <summary>Coerces the variables of an operation, which has been validated.</summary>
    /// <param name="schema">Knows the types.</param>
    /// <param name="operation">Declares the variables.</param>
    /// <param name="raw">What the request gave: <see cref="JsonElement"/>, <see cref="IValueNode"/> or CLR values; others than those declared are ignored.</param>
    /// <param name="values">The coerced variables.</param>
    /// <param name="error">The first thing that is wrong.</param>
    public static bool TryCoerce(
        SchemaModel schema,
        OperationDefinitionNode operation,
        IReadOnlyDictionary<string, object?>? raw,
        [NotNullWhen(true)] out VariableValues? values,
        [NotNullWhen(false)] out IError? error)
    {
        values = VariableValues.Empty;
        error = null;
        if (operation.VariableDefinitions.Count == 0) return true;
        var coerced = new Dictionary<string, (GraphType, object?)>(operation.VariableDefinitions.Count, StringComparer.Ordinal);
        foreach (var variable in operation.VariableDefinitions)
        {
            var name = variable.Variable.Name.Value;
            var type = schema.Resolve(variable.Type) ?? throw new InvalidOperationException($"The type of the variable `{name}` is unknown.");
            object? value = null;
            var given = raw is not null && raw.TryGetValue(name, out value);
            if (!given && variable.DefaultValue is null && !type.IsNonNull) continue;
            if (!given) value = variable.DefaultValue;
            if (IsNull(value) && type.IsNonNull) error = InputErrors.VariableRequired(variable);
            else if (TryRead(name, value, type, out var result, out error)) coerced[name] = (type, result);
            if (error is null) continue;
            values = null;
            return false;
        }
        values = new VariableValues(coerced);
        return true;
    }

    private static bool TryRead(string name, object? value, GraphType type, out object? result, out IError? error)
    {
        var state = new CoercionState(VariableValues.Empty);
        try
        {
            state.Enter(name);
            result = value switch
            {
                JsonElement json => JsonInput.Instance.Read(json, type, default, ref state),
                IValueNode literal => LiteralInput.Instance.Read(literal, type, default, ref state),
                _ => ClrInput.Instance.Read(value, type, default, ref state)
            };
            error = null;
            return true;
        }
        catch (CoercionException exception)
        {
            result = null;
            error = exception.ToErrorBuilder().Build();
            return false;
        }
    }

    private static bool IsNull(object? value) => value is null or NullValueNode or JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined };
}
