namespace HotChocolate.Execution;

/// <summary>The coerced variables of a request (spec §6.1.2).</summary>
public interface IVariableValueCollection
{
    /// <summary>True where the operation declares none.</summary>
    bool IsEmpty { get; }
}
