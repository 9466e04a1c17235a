using System.Diagnostics.CodeAnalysis;
using HotChocolate.Execution;
using HotChocolate.Language;
using HotChocolate.Types.Model;

namespace HotChocolate.Types.Coercion;

/// <summary>The coerced variables of a request (spec §6.1.2). A variable without value and default is not among them.</summary>
internal sealed class VariableValues(Dictionary<string, (GraphType Type, object? Value)> values) : IVariableValueCollection
{
    public static readonly VariableValues Empty = new([]);

    /// <inheritdoc/>
    public T? GetVariable<T>(string name)
        => TryGetVariable<T>(name, out var value) ? value : throw new KeyNotFoundException($"The variable `{name}` has no value.");

    /// <inheritdoc/>
    public bool TryGetVariable<T>(string name, out T? value)
    {
        var found = values.TryGetValue(name, out var entry);
        value = !found
            ? default
            : typeof(IValueNode).IsAssignableFrom(typeof(T))
                ? (T)LiteralFormatter.FormatCoerced(entry.Value, entry.Type)
                : entry.Value is T same ? same : (T?)RuntimeConverter.Create(entry.Type, typeof(T))(entry.Value);
        return found;
    }

    /// <summary>The coerced value: a leaf value, an array, a <see cref="CoercedObject"/> or null.</summary>
    public bool TryGet(string name, out object? value)
    {
        var found = values.TryGetValue(name, out var entry);
        value = entry.Value;
        return found;
    }

    /// <summary>The value as the literal that it would be in the document.</summary>
    public bool TryGetLiteral(string name, [NotNullWhen(true)] out IValueNode? literal)
    {
        literal = values.TryGetValue(name, out var entry) ? LiteralFormatter.FormatCoerced(entry.Value, entry.Type) : null;
        return literal is not null;
    }
}
