namespace HotChocolate.Execution;

/// <summary>The coerced variables of a request (spec §6.1.2).</summary>
public interface IVariableValueCollection
{
    /// <summary>The value of a variable.</summary>
    /// <exception cref="KeyNotFoundException">The request gave none and there is no default.</exception>
    T? GetVariable<T>(string name);

    /// <summary>The value of a variable; false where the request gave none and there is no default.</summary>
    bool TryGetVariable<T>(string name, out T? value);
}
